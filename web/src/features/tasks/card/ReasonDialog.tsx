/** Stops an assignment for a while, or gives it up; the latter needs a reason. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { cancelDocument, stopDocument } from '../assignment';
import type { Assignment } from '../task';

interface Props {
  act: 'stop' | 'cancel';
  assignment: Assignment;
  close: () => void;
}

export default function ReasonDialog({ act, assignment, close }: Props) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [stop, stopping] = useChange(stopDocument);
  const [cancel, cancelling] = useChange(cancelDocument);
  const faults = useFormFaults(['reason'], { reason: ({ code }) => (code === 'REQUIRED' ? t`Say why.` : undefined) });
  const isCancel = act === 'cancel';
  const { id, version: expectedVersion, title } = assignment;
  const submit = async () => {
    if (isCancel && reason.trim() === '') {
      faults.take([{ code: 'REQUIRED', path: ['reason'] }]);
      return;
    }
    const { faults: found } = isCancel
      ? await cancel({ input: { id, expectedVersion, reason } })
      : await stop({ input: { id, expectedVersion, reason: reason.trim() || null } });
    if (!faults.take(found)) return;
    toast({ text: isCancel ? t`Cancelled: ${title}` : t`Stopped: ${title}` });
    close();
  };
  return (
    <Dialog title={isCancel ? t`Cancel the assignment` : t`Stop the assignment`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {isCancel
              ? t`Its open tasks leave the inboxes, and so do the parts given on from it. This cannot be taken back.`
              : t`Nobody can do anything about it, or about the parts given on from it, until it is continued.`}
          </Text>
          <RestOfFaults of={faults} />
          <Textarea
            label={t`Reason`}
            autosize
            minRows={3}
            maxLength={10_000}
            data-autofocus
            withAsterisk={isCancel}
            aria-required={isCancel || undefined}
            value={reason}
            onChange={({ currentTarget: { value } }) => {
              faults.clear('reason');
              setReason(value);
            }}
            {...faults.field('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Back</Trans>
            </Button>
            <Button type="submit" color={isCancel ? 'red' : undefined} loading={stopping || cancelling}>
              {isCancel ? t`Cancel the assignment` : t`Stop`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
