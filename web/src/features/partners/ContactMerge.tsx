/** Makes one contact person of two: claims that name this one name the one that stays. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import { useKeepsClaims } from '../../app/viewer';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import { contactMergeDocument, contactUsageDocument, type Contact } from './contacts';

interface Props {
  contact: Contact;
  /** Those of the same partner that are in use. */
  others: readonly Contact[];
  close: () => void;
}

export default function ContactMerge({ contact, others, close }: Props) {
  const { t } = useLingui();
  const [into, setInto] = useState('');
  const [merge, busy] = useChange(contactMergeDocument);
  const faults = useFormFaults(['intoId']);
  const submit = async () => {
    if (busy || !faults.take(into ? [] : [{ code: 'REQUIRED', path: ['intoId'] }])) return;
    const { faults: found, payload } = await merge({ input: { sourceId: contact.id, intoId: into, expectedVersion: contact.version } });
    if (!faults.take(found)) return;
    toast({ text: t`Merged into “${payload?.contactPerson?.name ?? ''}”` });
    close();
  };
  const names = others.map(({ id, name, position }) => ({ value: id, label: position ? `${name}, ${position}` : name }));
  return (
    <Dialog title={t({ message: `Merge “${contact.name}” into another`, context: 'person' })} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <NativeSelect
            label={t`The person that stays`}
            withAsterisk
            data-autofocus
            value={into}
            onChange={(event) => setInto(event.currentTarget.value)}
            data={[{ value: '', label: '' }, ...names]}
            {...faults.field('intoId')}
          />
          <WhatMoves contact={contact} />
          <Alert color="yellow" p="xs">
            <Trans>“{contact.name}” is archived. This cannot be taken back.</Trans>
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

function WhatMoves({ contact: { id } }: { contact: Contact }) {
  const variables = { id, claims: useKeepsClaims() };
  const [{ data, error }] = useQuery({ query: contactUsageDocument, variables, requestPolicy: 'network-only' });
  if (error && !data) return null;
  if (!data) return <Skeleton height={20} />;
  return (
    <Text size="sm">
      {plural(data.claims?.totalCount ?? 0, {
        0: 'No claim names this person.',
        one: '# claim will name the person that stays.',
        other: '# claims will name the person that stays.',
      })}{' '}
      <Trans>Phones, addresses and the position that it lacks are filled in from here.</Trans>
    </Text>
  );
}
