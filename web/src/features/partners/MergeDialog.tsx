/** Makes one partner of two: all that this one has goes to the one that stays. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, List, Skeleton, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';

import { useChange } from '../../api/change';
import { useKeepsClaims } from '../../app/viewer';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { PartnerPicker } from '../../ui/pickers/PartnerPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { toast } from '../../ui/toasts';
import { cardDocument, mergeDocument, usageDocument, type Partner } from './partner';

export default function MergeDialog({ partner, close }: { partner: Partner; close: () => void }) {
  const { t } = useLingui();
  const client = useClient();
  const navigate = useNavigate();
  const [into, setInto] = useState<Choice | null>(null);
  const [merge, busy] = useChange(mergeDocument);
  const isItself = into?.id === partner.id;
  const faults = useFormFaults(['intoId'], {
    intoId: ({ code }) => (code === 'INVALID' ? t`Into this partner it cannot go: it is archived or merged itself.` : undefined),
    sourceId: ({ code }) => (code === 'INVALID' ? t`This partner was merged already.` : undefined),
  });

  const submit = async () => {
    if (busy || isItself || !faults.take(into ? [] : [{ code: 'REQUIRED', path: ['intoId'] }]) || !into) return;
    const { faults: found } = await merge({ input: { sourceId: partner.id, intoId: into.id, expectedVersion: partner.version } });
    // The card behind shows what has become of the partner, be it by somebody else.
    await client.query(cardDocument, { id: partner.id }, { requestPolicy: 'network-only' });
    if (!faults.take(found)) return;
    toast({ text: t`Merged into “${into.name}”` });
    close();
    await navigate({ to: '/partners/$id', params: { id: into.id } });
  };

  return (
    <Dialog title={t({ message: `Merge “${partner.name}” into another`, context: 'partner' })} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <PartnerPicker
            label={t`The partner that stays`}
            required
            autoFocus
            value={into}
            choose={(chosen) => {
              faults.clear('intoId');
              setInto(chosen);
            }}
            error={isItself ? t`A partner is not merged into itself.` : faults.field('intoId').error}
          />
          <WhatMoves partner={partner} />
          <Alert color="yellow" p="xs">
            <Trans>“{partner.name}” is archived and leads to the partner that stays. This cannot be taken back.</Trans>
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" color="red" loading={busy}>
              <Trans>Merge</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function WhatMoves({ partner }: { partner: Partner }) {
  const [{ data, error }] = useQuery({ query: usageDocument, variables: { id: partner.id, claims: useKeepsClaims() }, requestPolicy: 'network-only' });
  if (error && !data) return null;
  if (!data) return <Skeleton height={110} />;
  const codes = partner.references.nodes.length;
  const claims = data.claims?.totalCount ?? 0;
  const parts = data.takesPart?.totalCount ?? 0;
  const documents = data.documents?.totalCount ?? 0;
  const contacts = data.contacts.totalCount;
  const logins = data.logins.totalCount;
  const lines = [
    claims > 0 && plural(claims, { one: '# claim', other: '# claims' }),
    parts > 0 && plural(parts, { one: 'its part in # claim', other: 'its part in # claims' }),
    documents > 0 && plural(documents, { one: '# document', other: '# documents' }),
    contacts > 0 && plural(contacts, { one: '# contact person', other: '# contact persons' }),
    codes > 0 && plural(codes, { one: '# external code', other: '# external codes' }),
    logins > 0 && plural(logins, { one: '# login to the portal', other: '# logins to the portal' }),
  ].filter((line) => line !== false);
  return (
    <div>
      <Text size="sm">{lines.length > 0 ? <Trans>To the partner that stays go:</Trans> : <Trans>Nothing refers to this partner.</Trans>}</Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        <Trans>What it lacks (phones, addresses, tax number, kinds) is filled in from here.</Trans>
      </Text>
    </div>
  );
}
