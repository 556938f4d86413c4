/** A new contact person of a partner, without leaving the form that needs it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../Dialog';
import { RestOfFaults, useFormFaults } from '../formFaults';
import type { Choice } from './Picker';

const document = graphql(`
  mutation CreateContactHere($input: ContactPersonCreateInput!) {
    contactPersonCreate(input: $input) {
      errors {
        ...Problems
      }
      contactPerson {
        id
        name
        position
        emails
        phones
      }
    }
  }
`);

interface Props {
  partnerId: string;
  name: string;
  close: () => void;
  made: (contact: Choice) => void;
}

export default function NewContactDialog({ partnerId, name: typed, close, made }: Props) {
  const { t } = useLingui();
  const [given, setGiven] = useState({ name: typed, position: '', email: '', phone: '' });
  const [key] = useState(() => crypto.randomUUID());
  const [create, busy] = useChange(document);
  const faults = useFormFaults(['name', 'position', 'emails.0', 'phones.0']);
  const text = (name: keyof typeof given, path: string) => ({
    value: given[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      faults.clear(path);
      setGiven({ ...given, [name]: event.currentTarget.value });
    },
    ...faults.field(path),
  });

  const submit = async () => {
    const { name, position, email, phone } = given;
    const input = {
      partnerId,
      name,
      position: position || null,
      emails: email ? [email] : [],
      phones: phone ? [phone] : [],
      idempotencyKey: key,
    };
    const { faults: found, payload } = await create({ input });
    if (!faults.take(found) || !payload?.contactPerson) return;
    made({ id: payload.contactPerson.id, name: payload.contactPerson.name });
    close();
  };

  return (
    <Dialog title={t`New contact person`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog stands inside the form that needs the person, as React sees it.
          event.stopPropagation();
          if (!busy) void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <TextInput label={t({ message: 'Name', context: 'person' })} withAsterisk data-autofocus {...text('name', 'name')} />
          <TextInput label={t`Position`} {...text('position', 'position')} />
          <TextInput label={t`Phone`} type="tel" {...text('phone', 'phones.0')} />
          <TextInput label={t`E-mail`} type="email" {...text('email', 'emails.0')} />
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
