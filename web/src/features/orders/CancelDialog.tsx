/** Cancels lines of an order, for a reason of the catalogue. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { useViewer } from '../../app/viewer';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { CancellationReasonPicker } from '../../ui/pickers/CancellationReasonPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { toast } from '../../ui/toasts';
import { cancelDocument, type Document, type Line } from './document';
import { useDocumentSight } from './sight';

interface Props {
  document: Document;
  lines: readonly Line[];
  close: () => void;
  done: () => void;
}

export default function CancelDialog({ document, lines, close, done }: Props) {
  const { t } = useLingui();
  const sight = useDocumentSight();
  const isCustomer = useViewer().kind === 'CUSTOMER';
  const [reason, setReason] = useState<Choice | null>(null);
  const [cancel, busy] = useChange(cancelDocument);
  const faults = useFormFaults(['reasonId']);

  const submit = async () => {
    if (busy || !faults.take(reason ? [] : [{ code: 'REQUIRED', path: ['reasonId'] }]) || !reason) return;
    const input = { id: document.id, expectedVersion: document.version, lineIds: lines.map(({ id }) => id), reasonId: reason.id };
    const { faults: found } = await cancel({ input, ...sight });
    if (!faults.take(found)) return;
    toast({ text: t`The lines are cancelled` });
    done();
    close();
  };

  return (
    <Dialog title={t`Cancel lines of ${document.number}`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <Text size="sm">
            <Plural value={lines.length} one="# line is cancelled:" other="# lines are cancelled:" /> {lines.map(({ item }) => item).join(', ')}
          </Text>
          <CancellationReasonPicker
            label={t`Why`}
            required
            autoFocus
            forCustomers={isCustomer}
            value={reason}
            choose={(chosen) => {
              faults.clear('reasonId');
              setReason(chosen);
            }}
            {...faults.field('reasonId')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Close</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Cancel the lines</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
