/** The performer roles: what a task is given to instead of a person. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Switch, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { useEveryPage } from '../../../api/everyPage';
import type { SettingsRolesQuery } from '../../../api/generated/graphql';
import { useCan } from '../../../app/viewer';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { listDocument, pageOf } from './documents';

const NewRole = lazy(() => import('./NewRole'));
type Row = SettingsRolesQuery['performerRoles']['nodes'][number];

export function RolesPage() {
  const { t } = useLingui();
  const mayWrite = useCan('catalogues:write');
  const { nodes, error, retry } = useEveryPage(listDocument, pageOf);
  const [archived, setArchived] = useState(false);
  const [creating, setCreating] = useState(false);
  const create = mayWrite && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
      <Trans>New role</Trans>
    </Button>
  );
  return (
    <Stack>
      <PageHeader title={t`Performer roles`}>{create}</PageHeader>
      <Text size="sm" c="dimmed" maw="72ch">
        <Trans>
          A task is given to a role, and whoever performs it there takes the task. In which role somebody takes part in a claim is told by
          the{' '}
          <Link to="/reasons" search={{ tab: 'roles' }} className="settings-inline">
            participants' roles
          </Link>
          .
        </Trans>
      </Text>
      <Group>
        <Switch size="xs" label={t`Show archived`} checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />
      </Group>
      <StateView data={nodes} error={error} retry={retry} loading={<Loading rows={4} height={40} />}>
        {(roles) => {
          const shown = roles.filter(({ archivedAt }) => archived || archivedAt === null);
          return shown.length > 0 ? (
            <Rows roles={shown} label={t`Performer roles`} />
          ) : (
            <Message title={t`No performer roles yet`} action={create || undefined}>
              <Trans>A role gathers the people who can do a kind of work.</Trans>
            </Message>
          );
        }}
      </StateView>
      <Suspense>{creating && <NewRole close={() => setCreating(false)} />}</Suspense>
    </Stack>
  );
}

function Rows({ roles, label }: { roles: readonly Row[]; label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="settings-table" role="group" aria-label={label} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Role</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Performed by</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {roles.map((role) => (
            <Table.Tr key={role.id}>
              <Table.Th scope="row" fw={400}>
                <Link to="/settings/roles/$id" params={{ id: role.id }}>
                  {role.name}
                </Link>
                <Marks role={role} />
              </Table.Th>
              <Table.Td>
                <Names role={role} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

export function Marks({ role }: { role: { code?: string | null; archivedAt?: string | null } }) {
  return (
    <>
      {role.code && (
        <Badge variant="light" color="gray" size="sm" ml="xs">
          <Trans context="role">Predefined</Trans>
        </Badge>
      )}
      {role.archivedAt && (
        <Badge variant="light" color="gray" size="sm" ml="xs">
          <Trans context="role">Archived</Trans>
        </Badge>
      )}
    </>
  );
}

function Names({ role: { members } }: { role: Row }) {
  const format = useFormat();
  // Somebody may perform it for several objects.
  const names = [...new Set(members.nodes.flatMap(({ user }) => user?.name ?? []))];
  const more = members.totalCount - members.nodes.length;
  if (names.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>nobody</Trans>
      </Text>
    );
  }
  return (
    <Text size="sm">
      {more > 0 ? (
        <>
          {names.join(', ')} <Trans>and {more} more</Trans>
        </>
      ) : (
        format.list(names)
      )}
    </Text>
  );
}
