/** A new partner without leaving the form that needs it; the rest of its card can be filled in later. */
import '@mantine/core/styles/Checkbox.layer.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../Dialog';
import { RestOfFaults, useFormFaults } from '../formFaults';
import type { Choice } from './Picker';

const document = graphql(`
  mutation CreatePartnerHere($input: PartnerCreateInput!) {
    partnerCreate(input: $input) {
      errors {
        ...Problems
      }
      partner {
        ...PartnerChoice
      }
    }
  }
`);

interface Props {
  name: string;
  supplier?: boolean;
  close: () => void;
  made: (partner: Choice) => void;
}

export default function NewPartnerDialog({ name: typed, supplier = false, close, made }: Props) {
  const { t } = useLingui();
  const [given, setGiven] = useState({ name: typed, legalName: '', taxNumber: '', email: '', phone: '', isSupplier: supplier });
  const [key] = useState(() => crypto.randomUUID());
  const [create, busy] = useChange(document);
  const faults = useFormFaults(['name', 'legalName', 'taxNumber', 'emails.0', 'phones.0']);
  const text = (name: 'name' | 'legalName' | 'taxNumber' | 'email' | 'phone', path: string) => ({
    value: given[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      faults.clear(path);
      setGiven({ ...given, [name]: event.currentTarget.value });
    },
    ...faults.field(path),
  });

  const submit = async () => {
    const { name, legalName, taxNumber, email, phone, isSupplier } = given;
    const input = {
      name,
      legalName: legalName || null,
      taxNumber: taxNumber || null,
      emails: email ? [email] : [],
      phones: phone ? [phone] : [],
      isCustomer: !isSupplier,
      isSupplier,
      idempotencyKey: key,
    };
    const { faults: found, payload } = await create({ input });
    if (!faults.take(found) || !payload?.partner) return;
    made({ id: payload.partner.id, name: payload.partner.name });
    close();
  };

  return (
    <Dialog title={t`New partner`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog stands inside the form that needs the partner, as React sees it.
          event.stopPropagation();
          if (!busy) void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput label={t`Name`} withAsterisk data-autofocus {...text('name', 'name')} />
          <TextInput label={t`Legal name`} {...text('legalName', 'legalName')} />
          <TextInput label={t`Tax number`} {...text('taxNumber', 'taxNumber')} />
          <TextInput label={t`E-mail`} type="email" {...text('email', 'emails.0')} />
          <TextInput label={t`Phone`} type="tel" {...text('phone', 'phones.0')} />
          <Checkbox
            label={t`A supplier, not a customer`}
            checked={given.isSupplier}
            onChange={(event) => setGiven({ ...given, isSupplier: event.currentTarget.checked })}
          />
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
