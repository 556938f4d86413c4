/** The reason that is chosen: its form, its place, how much it is used, and what can be done with it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { useCan } from '../../app/viewer';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { above } from '../../ui/treeRows';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { ReasonActions } from './ReasonActions';
import { updateDocument, type Reason } from './reasons';
import { ReasonUsage } from './ReasonUsage';

interface Props {
  reason: Reason;
  reasons: readonly Reason[];
  choose: (id: string | null) => void;
  createBelow?: () => void;
}

export function ReasonSide({ reason, reasons, choose, createBelow }: Props) {
  const path = above(reasons, reason.id);
  return (
    <Stack>
      <div>
        {path.length > 0 && (
          <Text size="sm" c="dimmed">
            {path.map(({ name }) => name).join(' › ')}
          </Text>
        )}
        <Group gap="xs">
          <Title order={2} size="h4">
            {reason.name}
          </Title>
          {reason.archived && (
            <Badge variant="light" color="gray">
              <Trans context="reason">Archived</Trans>
            </Badge>
          )}
        </Group>
      </div>
      <ReasonUsage reason={reason} reasons={reasons} />
      <ReasonForm reason={reason} />
      <ReasonActions reason={reason} reasons={reasons} choose={choose} createBelow={createBelow} />
    </Stack>
  );
}

function ReasonForm({ reason }: { reason: Reason }) {
  const { t } = useLingui();
  const mayWrite = useCan('catalogues:write');
  const [base, setBase] = useState(reason);
  const [name, setName] = useState(reason.name);
  const [description, setDescription] = useState(reason.description ?? '');
  const [update, busy] = useChange(updateDocument);
  const faults = useFormFaults(['name', 'description'], {
    name: ({ code }) => (code === 'DUPLICATE' ? t`There is a reason of this name here already.` : undefined),
  });
  const changed = {
    ...(name !== base.name && { name }),
    ...(description !== (base.description ?? '') && { description: description.trim() || null }),
  };
  const hasChanges = Object.keys(changed).length > 0;
  useLeaveGuard(hasChanges);

  const submit = async () => {
    const { faults: found, payload } = await update({ input: { id: reason.id, expectedVersion: reason.version, ...changed } });
    if (!faults.take(found) || !payload?.claimReason) return;
    setBase({ ...reason, ...payload.claimReason });
    setName(payload.claimReason.name);
    setDescription(payload.claimReason.description ?? '');
    toast({ text: t`Saved` });
  };
  /** What stands there now, where somebody else has written meanwhile. */
  const now = (value: string | null | undefined, before: string | null | undefined, typed: string) =>
    value !== before && (value ?? '') !== typed ? t`Now: ${value ?? '—'}` : undefined;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <RestOfFaults of={faults} />
        <TextInput
          label={t`Name`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          readOnly={!mayWrite}
          description={now(reason.name, base.name, name)}
          {...faults.field('name')}
        />
        <Textarea
          label={t`When it applies`}
          autosize
          minRows={3}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
          readOnly={!mayWrite}
          description={now(reason.description, base.description, description)}
          {...faults.field('description')}
        />
        {mayWrite && (
          <Group>
            <Button type="submit" disabled={!hasChanges} loading={busy}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
