/** A reason for cancelling lines: a new one, or one that is changed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { createDocument, updateDocument, type Reason } from './reasons';

/** `reason`: as it is now; null for a new one. */
export default function ReasonDialog({ reason, close }: { reason: Reason | null; close: () => void }) {
  const { t } = useLingui();
  const [base] = useState(reason);
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(reason?.name ?? '');
  const [description, setDescription] = useState(reason?.description ?? '');
  const [forCustomers, setForCustomers] = useState(reason?.customerMayChoose ?? false);
  const [create, creating] = useChange(createDocument);
  const [update, updating] = useChange(updateDocument);
  const faults = useFormFaults(['name', 'description', 'customerMayChoose'], {
    name: ({ code }) => (code === 'DUPLICATE' ? t`There is a reason of this name already.` : undefined),
  });

  const submit = async () => {
    const given = { name: name.trim(), description: description.trim() || null, customerMayChoose: forCustomers };
    const { faults: found } = reason
      ? await update({ input: { id: reason.id, expectedVersion: reason.version, ...given } })
      : await create({ input: { ...given, idempotencyKey: key } });
    if (!faults.take(found)) return;
    toast({ text: reason ? t`Saved` : t`The reason is created` });
    close();
  };
  /** What stands there now, where somebody else has written meanwhile. */
  const now = (value: string | null | undefined, before: string | null | undefined) =>
    reason && value !== before ? t`Now: ${value ?? '—'}` : undefined;

  return (
    <Dialog title={reason ? t`Change “${base?.name ?? ''}”` : t`New reason`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!creating && !updating) void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput
            label={t`Name`}
            required
            maxLength={250}
            data-autofocus
            value={name}
            description={now(reason?.name, base?.name)}
            onChange={({ currentTarget: { value } }) => {
              faults.clear('name');
              setName(value);
            }}
            {...faults.field('name')}
          />
          <Textarea
            label={t`When it applies`}
            autosize
            minRows={2}
            maxRows={10}
            value={description}
            description={now(reason?.description, base?.description)}
            onChange={({ currentTarget: { value } }) => setDescription(value)}
            {...faults.field('description')}
          />
          <Switch
            label={t`Customers may choose it`}
            description={t`They cancel lines of their own orders by it.`}
            checked={forCustomers}
            onChange={({ currentTarget }) => setForCustomers(currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={creating || updating}>
              {reason ? <Trans>Save</Trans> : <Trans>Create</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
