/** A new partner: what tells it from others; the rest is filled in on its card. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { inputOf } from './fields';
import type { Kind } from './kinds';
import { KindsInput } from './KindsInput';
import { createDocument } from './partner';

export default function NewPartner({ close }: { close: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [given, setGiven] = useState({ name: '', legalName: '', taxNumber: '', email: '', phone: '' });
  const [kinds, setKinds] = useState<Kind[]>(['isCustomer']);
  const [key] = useState(() => crypto.randomUUID());
  const [create, busy] = useChange(createDocument);
  const faults = useFormFaults(['name', 'legalName', 'taxNumber', 'emails.0', 'phones.0', 'isCustomer'], {
    isCustomer: () => t`Choose one kind at least.`,
    'emails.0': () => t`This cannot be an e-mail address.`,
    'phones.0': () => t`This cannot be a telephone number.`,
  });
  const text = (name: keyof typeof given, path: string = name) => ({
    value: given[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      faults.clear(path);
      setGiven({ ...given, [name]: event.currentTarget.value });
    },
    ...faults.field(path),
  });

  const submit = async () => {
    if (busy) return;
    const { email, phone, ...texts } = given;
    const emails = email.trim() ? [email] : [];
    const phones = phone.trim() ? [phone] : [];
    const { faults: found, payload } = await create({ input: { ...inputOf({ ...texts, emails, phones, kinds }), idempotencyKey: key } });
    if (!faults.take(found) || !payload?.partner) return;
    toast({ text: t`The partner is created` });
    close();
    void navigate({ to: '/partners/$id', params: { id: payload.partner.id } });
  };

  return (
    <Dialog title={t`New partner`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput label={t`Name`} withAsterisk aria-required data-autofocus {...text('name')} />
          <TextInput label={t`Legal name`} {...text('legalName')} />
          <TextInput label={t`Tax number`} {...text('taxNumber')} />
          <KindsInput
            label={t`Kinds`}
            value={kinds}
            onChange={(chosen) => {
              faults.clear('isCustomer');
              setKinds(chosen);
            }}
            {...faults.field('isCustomer')}
          />
          <TextInput label={t`E-mail`} type="email" {...text('email', 'emails.0')} />
          <TextInput label={t`Phone`} type="tel" {...text('phone', 'phones.0')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Create</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
