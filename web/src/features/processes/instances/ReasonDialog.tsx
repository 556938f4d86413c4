/** Suspends or cancels a process, with a reason. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { cancelDocument, suspendDocument } from './documents';

interface Props {
  instance: { id: string; version: number };
  act: 'suspend' | 'cancel';
  close: () => void;
}

export default function ReasonDialog({ instance: { id, version }, act, close }: Props) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [suspend, suspending] = useChange(suspendDocument);
  const [cancel, cancelling] = useChange(cancelDocument);
  const faults = useFormFaults(['reason']);
  const ends = act === 'cancel';
  const submit = async () => {
    const given = { id, expectedVersion: version };
    const { faults: found } = await (ends
      ? cancel({ input: { ...given, reason } })
      : suspend({ input: { ...given, reason: reason.trim() || null } }));
    if (!faults.take(found)) return;
    toast({ text: ends ? t`The process is cancelled` : t`The process is suspended` });
    close();
  };
  return (
    <Dialog title={ends ? t`Cancel the process` : t`Suspend the process`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RestOfFaults of={faults} />
          <Text size="sm">
            {ends
              ? t`What is open in it is taken back; it cannot be continued.`
              : t`Nothing of it can be done until it is resumed.`}
          </Text>
          <Textarea
            label={t`Reason`}
            withAsterisk={ends}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...faults.field('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Back</Trans>
            </Button>
            <Button type="submit" color={ends ? 'red' : undefined} loading={suspending || cancelling}>
              {ends ? t`Cancel the process` : t`Suspend`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
