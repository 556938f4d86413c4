/** A contact person: a new one, or one that is changed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';

import { useChange } from '../../api/change';
import type { Fault } from '../../api/errors';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { AddressesInput } from './AddressesInput';
import { contactCreateDocument, contactsDocument, contactUpdateDocument, type Contact } from './contacts';
import { filled } from './fields';

interface Props {
  partnerId: string;
  contact?: Contact;
  /** Go on to merging it into another. */
  merge?: () => void;
  close: () => void;
}

/** "phones.2" is told at the field that holds them all. */
const atLists = (fault: Fault): Fault => ({ ...fault, path: fault.path.filter((part) => !/^\d+$/.test(part)) });

export default function ContactDialog({ partnerId, contact, merge, close }: Props) {
  const { t } = useLingui();
  const client = useClient();
  const [base] = useState(contact);
  const [name, setName] = useState(base?.name ?? '');
  const [position, setPosition] = useState(base?.position ?? '');
  const [phones, setPhones] = useState([...(base?.phones ?? [])]);
  const [emails, setEmails] = useState([...(base?.emails ?? [])]);
  const [version, setVersion] = useState(base?.version ?? 0);
  const [key] = useState(() => crypto.randomUUID());
  const [create, creating] = useChange(contactCreateDocument);
  const [update, updating] = useChange(contactUpdateDocument);
  const faults = useFormFaults(['name', 'position', 'phones', 'emails'], {
    phones: ({ code }) => (code === 'INVALID' ? t`One of these cannot be a telephone number.` : undefined),
    emails: ({ code }) => (code === 'INVALID' ? t`One of these cannot be an e-mail address.` : undefined),
  });
  const busy = creating || updating;
  const title = contact ? t`Contact person` : t`New contact person`;

  const submit = async () => {
    if (busy) return;
    const given = { name, position: position.trim() || null, phones: filled(phones), emails: filled(emails) };
    const { faults: found } = base
      ? await update({ input: { id: base.id, expectedVersion: version, ...changed(base, given) } })
      : await create({ input: { partnerId, ...given, idempotencyKey: key } });
    if (base && found.some(({ code }) => code === 'VERSION_CONFLICT')) {
      const { data } = await client.query(contactsDocument, { id: partnerId }, { requestPolicy: 'network-only' });
      setVersion(data?.contactPersons.nodes.find(({ id }) => id === base.id)?.version ?? version);
    }
    if (!faults.take(found.map(atLists))) return;
    toast({ text: contact ? t`Saved` : t`The contact person is added` });
    close();
  };

  const isStale = faults.rest.some(({ code }) => code === 'VERSION_CONFLICT');
  return (
    <Dialog title={title} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          {isStale && contact && <Now contact={contact} />}
          <TextInput
            label={t({ message: 'Name', context: 'person' })}
            withAsterisk
            aria-required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...faults.field('name')}
          />
          <TextInput
            label={t`Position`}
            value={position}
            onChange={(event) => setPosition(event.currentTarget.value)}
            {...faults.field('position')}
          />
          <AddressesInput type="tel" label={t`Phones`} value={phones} onChange={setPhones} {...faults.field('phones')} />
          <AddressesInput type="email" label={t`E-mail`} value={emails} onChange={setEmails} {...faults.field('emails')} />
          <Group justify="flex-end">
            {merge && (
              <Button variant="subtle" px="xs" me="auto" onClick={merge}>
                <Trans context="person">Merge into another…</Trans>
              </Button>
            )}
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {contact ? <Trans>Save</Trans> : <Trans>Add</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

type Given = Pick<Contact, 'name' | 'phones' | 'emails'> & { position: string | null };

/** What the user changed; the rest may have been changed by others. */
function changed(base: Contact, given: Given) {
  const entries = Object.entries(given) as [keyof Given, Given[keyof Given]][];
  return Object.fromEntries(entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name] ?? null)));
}

/** What the person has become by somebody else. */
function Now({ contact: { name, position, phones, emails } }: { contact: Contact }) {
  const told = [name, position, ...phones, ...emails].filter(Boolean).join(' · ');
  return (
    <div className="partner-theirs">
      <Trans>Now it is: {told}. Saving again puts what you changed in its place.</Trans>
    </div>
  );
}
