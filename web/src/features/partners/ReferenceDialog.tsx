/** Notes what another system calls the partner, so that imports recognise it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { referenceAddDocument, type Partner } from './partner';

export default function ReferenceDialog({ partner, close }: { partner: Partner; close: () => void }) {
  const { t } = useLingui();
  const [system, setSystem] = useState('');
  const [value, setValue] = useState('');
  const [holder, setHolder] = useState<string | null>(null);
  const [add, busy] = useChange(referenceAddDocument);
  const faults = useFormFaults(['system', 'value'], {
    value: ({ code }) => (code === 'DUPLICATE' ? t`A partner has this code already.` : undefined),
  });

  const submit = async () => {
    if (busy) return;
    const { faults: found } = await add({ input: { id: partner.id, expectedVersion: partner.version, system, value } });
    setHolder(found.find(({ code }) => code === 'DUPLICATE')?.existing?.id ?? null);
    if (!faults.take(found)) return;
    toast({ text: t`The code is added` });
    close();
  };

  return (
    <Dialog title={t`External code`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput
            label={t`System`}
            description={t`As in imports: 1c, erp, crm`}
            withAsterisk
            aria-required
            data-autofocus
            value={system}
            onChange={(event) => setSystem(event.currentTarget.value)}
            {...faults.field('system')}
          />
          <TextInput
            label={t`Code`}
            withAsterisk
            aria-required
            value={value}
            onChange={(event) => {
              faults.clear('value');
              setHolder(null);
              setValue(event.currentTarget.value);
            }}
            {...faults.field('value')}
          />
          {holder && holder !== partner.id && (
            <Text size="sm">
              <Link to="/partners/$id" params={{ id: holder }} onClick={close} className="partner-link">
                <Trans>Open that partner</Trans>
              </Link>
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Add</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
