/** A page of the list of users. */
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';

import type { SettingsUsersQuery } from '../../../api/generated/graphql';
import { announce } from '../../../ui/announce';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { words } from '../../../ui/words';
import { listDocument } from './documents';
import { variablesOf, type UsersSearch } from './search';

interface Props {
  search: UsersSearch;
  go: (place: { after?: string; before?: string }) => void;
  clear: () => void;
}

type Row = SettingsUsersQuery['users']['nodes'][number];

export function UserList({ search, go, clear }: Props) {
  const { t } = useLingui();
  const [{ data, error, stale }, retry] = useQuery({
    query: listDocument,
    variables: variablesOf(search),
    requestPolicy: 'cache-and-network',
  });
  const count = stale ? undefined : data?.users.totalCount;
  useEffect(() => {
    if (search.q && count !== undefined) announce(plural(count, { one: '# user found', other: '# users found' }));
  }, [search.q, count]);
  return (
    <StateView
      data={data?.users}
      error={error}
      retry={() => retry({ requestPolicy: 'network-only' })}
      loading={<Loading rows={10} height={40} />}
    >
      {({ nodes, totalCount, pageInfo }) =>
        nodes.length > 0 ? (
          <Stack gap="xs">
            <Rows rows={nodes} label={t`Users`} />
            <Group justify="space-between" mih={36}>
              <Text size="sm" c="dimmed">
                <Plural value={totalCount} one="# user" other="# users" />
              </Text>
              <Pages info={pageInfo} go={go} />
            </Group>
          </Stack>
        ) : (
          <Message
            role="status"
            title={t`No such users`}
            action={
              <Button variant="default" onClick={clear}>
                <Trans>Clear the filter</Trans>
              </Button>
            }
          >
            <Trans>Nobody has these words. Names are found by whole words or by their beginning.</Trans>
          </Message>
        )
      }
    </StateView>
  );
}

function Rows({ rows, label }: { rows: readonly Row[]; label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="settings-table" role="group" aria-label={label} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans context="person">Name</Trans>
            </Table.Th>
            <Table.Th visibleFrom="sm">
              <Trans>Login</Trans>
            </Table.Th>
            <Table.Th visibleFrom="sm">
              <Trans>Role</Trans>
            </Table.Th>
            <Table.Th visibleFrom="sm">
              <Trans>Department or partner</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <One key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function One({ row: { id, name, login, email, kind, staffRole, deactivatedAt, department, partner } }: { row: Row }) {
  const { t } = useLingui();
  const role = t(staffRole ? words.StaffRole[staffRole] : words.ViewerKind[kind]);
  const place = department?.name ?? partner?.name;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Link to="/settings/users/$id" params={{ id }}>
          {name}
        </Link>
        {deactivatedAt && (
          <Badge variant="light" color="gray" size="sm" ml="xs">
            <Trans context="user">Deactivated</Trans>
          </Badge>
        )}
        <Text size="xs" hiddenFrom="sm">
          {place ? `${role} · ${place}` : role}
        </Text>
        {email && (
          <Text size="xs" c="dimmed">
            {email}
          </Text>
        )}
      </Table.Th>
      <Table.Td visibleFrom="sm">{login}</Table.Td>
      <Table.Td visibleFrom="sm" className="settings-line">
        {role}
      </Table.Td>
      <Table.Td visibleFrom="sm">{place}</Table.Td>
    </Table.Tr>
  );
}

function Pages({ info, go }: { info: SettingsUsersQuery['users']['pageInfo']; go: Props['go'] }) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = info;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" disabled={!hasPreviousPage} onClick={() => go({ before: startCursor ?? undefined })}>
        <Trans>Previous</Trans>
      </Button>
      <Button variant="default" size="xs" disabled={!hasNextPage} onClick={() => go({ after: endCursor ?? undefined })}>
        <Trans>Next</Trans>
      </Button>
    </Group>
  );
}
