/** Who works in the department; an administrator places people here. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import type { DepartmentMembersQuery } from '../../api/generated/graphql';
import { roleName } from '../../app/roles';
import { useCan } from '../../app/viewer';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { Loading, StateView } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { membersDocument, placeDocument, type Department } from './departments';

const versionDocument = graphql(`
  query PlacedUser($id: ID!) {
    user(id: $id) {
      id
      version
    }
  }
`);

type Member = NonNullable<DepartmentMembersQuery['department']>['users']['nodes'][number];

export function Members({ department }: { department: Department }) {
  const { t } = useLingui();
  const isAdmin = useCan('admin');
  const [{ data, error }, retry] = useQuery({
    query: membersDocument,
    variables: { id: department.id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        <Trans>People</Trans>
      </Title>
      <StateView data={data} error={error} retry={again} loading={<Loading rows={3} height={28} />}>
        {({ department: found }) => (
          <>
            {found && found.users.nodes.length > 0 ? (
              <People members={found.users.nodes} head={department.head?.id} again={again} label={t`People`} />
            ) : (
              <Text size="sm" c="dimmed">
                <Trans>Nobody works here.</Trans>
              </Text>
            )}
            {found?.users.pageInfo.hasNextPage && (
              <Text size="sm" c="dimmed">
                <Trans>These are the first hundred.</Trans>
              </Text>
            )}
          </>
        )}
      </StateView>
      {isAdmin && !department.archived && <Place department={department} again={again} />}
    </Stack>
  );
}

interface PeopleProps {
  members: readonly Member[];
  head: string | undefined;
  again: () => void;
  label: string;
}

function People({ members, head, again, label }: PeopleProps) {
  const { t } = useLingui();
  const isAdmin = useCan('admin');
  const [place] = useChange(placeDocument);
  const remove = async ({ id, version, name }: Member) => {
    const { done, faults } = await place({ input: { id, expectedVersion: version, departmentId: null } });
    if (!done) return toastFaults(faults);
    toast({ text: t`${name} no longer works here` });
    again();
  };
  return (
    <Table verticalSpacing={4} aria-label={label}>
      <Table.Tbody>
        {members.map((member) => (
          <Table.Tr key={member.id}>
            <Table.Td>
              {member.name}
              <Text span size="sm" c="dimmed">
                {' · '}
                {t(roleName(member.staffRole))}
                {member.id === head && ` · ${t({ message: 'head', context: 'department' })}`}
              </Text>
            </Table.Td>
            {isAdmin && (
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t`Take out: ${member.name}`}
                  onClick={() => void remove(member)}
                >
                  <Trans context="department">Take out</Trans>
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Place({ department, again }: { department: Department; again: () => void }) {
  const { t } = useLingui();
  const client = useClient();
  const [place] = useChange(placeDocument);
  const [busy, setBusy] = useState(false);
  const add = async (id: string, name: string) => {
    setBusy(true);
    // A picker knows no versions; whoever moves somebody decides by the place alone.
    const { data } = await client.query(versionDocument, { id }, { requestPolicy: 'network-only' });
    const expectedVersion = data?.user?.version ?? 0;
    const { done, faults } = await place({ input: { id, expectedVersion, departmentId: department.id } });
    setBusy(false);
    if (!done) return toastFaults(faults);
    toast({ text: t`${name} works here now` });
    again();
  };
  return (
    <Group maw={360}>
      <UserPicker
        label={t`Add somebody`}
        value={null}
        disabled={busy}
        choose={(user) => user && void add(user.id, user.name)}
        description={t`They leave the department where they work now.`}
      />
    </Group>
  );
}
