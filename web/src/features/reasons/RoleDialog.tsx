/** The name of a participant's role. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import type { Role } from './Roles';

const createDocument = graphql(`
  mutation RoleCreate($input: ParticipantRoleCreateInput!) {
    participantRoleCreate(input: $input) {
      errors {
        ...Problems
      }
      participantRole {
        id
      }
    }
  }
`);

const updateDocument = graphql(`
  mutation RoleUpdate($input: ParticipantRoleUpdateInput!) {
    participantRoleUpdate(input: $input) {
      errors {
        ...Problems
      }
      participantRole {
        id
        version
        name
      }
    }
  }
`);

export function RoleDialog({ edited: role, close }: { edited: Role | null; close: () => void }) {
  const { t } = useLingui();
  const [name, setName] = useState(role?.name ?? '');
  const [create, creating] = useChange(createDocument);
  const [update, updating] = useChange(updateDocument);
  const faults = useFormFaults(['name'], {
    name: ({ code }) => (code === 'DUPLICATE' ? t`There is a role of this name already.` : undefined),
  });
  const submit = async () => {
    const { faults: found } = role
      ? await update({ input: { id: role.id, expectedVersion: role.version, name } })
      : await create({ input: { name } });
    if (!faults.take(found)) return;
    toast({ text: t`Saved` });
    close();
  };
  return (
    <Dialog title={role ? t`Rename the role` : t`New role`} close={close} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RestOfFaults of={faults} />
          <TextInput
            label={t`Name`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...faults.field('name')}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={creating || updating}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
