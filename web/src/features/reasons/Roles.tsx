/** The roles in which somebody takes part in a claim: client, competitor, supplier of what was bad. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Switch, Table } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import type { RolesOfParticipantsQuery } from '../../api/generated/graphql';
import { useCan } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { Loading, StateView } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import { RoleDialog } from './RoleDialog';

const document = graphql(`
  query RolesOfParticipants {
    participantRoles(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        version
        name
        code
        archivedAt
      }
    }
  }
`);

const archiveDocument = graphql(`
  mutation RoleArchive($input: VersionedInput!) {
    participantRoleArchive(input: $input) {
      errors {
        ...Problems
      }
      participantRole {
        id
        version
        archivedAt
      }
    }
  }
`);

const unarchiveDocument = graphql(`
  mutation RoleUnarchive($input: VersionedInput!) {
    participantRoleUnarchive(input: $input) {
      errors {
        ...Problems
      }
      participantRole {
        id
        version
        archivedAt
      }
    }
  }
`);

const usageDocument = graphql(`
  query RoleUsage($id: ID!) {
    claims(
      first: 0
      where: { participants: { some: { or: [{ partnerRole: { id: { eq: $id } } }, { contactRole: { id: { eq: $id } } }] } } }
    ) {
      totalCount
    }
  }
`);

export type Role = RolesOfParticipantsQuery['participantRoles']['nodes'][number];
const route = getRouteApi('/shell/reasons');

export function Roles() {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: document });
  const { archived: showsArchived } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useCan('catalogues:write');
  const [edited, setEdited] = useState<Role | null>(null);
  return (
    <Stack>
      <Group>
        <Switch
          size="xs"
          label={t`Show archived`}
          checked={showsArchived ?? false}
          onChange={(event) =>
            void navigate({ search: { tab: 'roles', ...(event.currentTarget.checked && { archived: true }) } })
          }
        />
      </Group>
      <StateView data={data} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={4} />}>
        {({ participantRoles }) => (
          <Rows
            roles={participantRoles.nodes.filter(({ archivedAt }) => showsArchived || archivedAt === null)}
            edit={mayWrite ? setEdited : undefined}
          />
        )}
      </StateView>
      {edited && <RoleDialog edited={edited} close={() => setEdited(null)} />}
    </Stack>
  );
}

function Rows({ roles, edit }: { roles: readonly Role[]; edit?: (role: Role) => void }) {
  const { t } = useLingui();
  const [archive] = useChange(archiveDocument);
  const [unarchive] = useChange(unarchiveDocument);
  const client = useClient();
  const turn = async (role: Role) => {
    if (!role.archivedAt) {
      const { data } = await client.query(usageDocument, { id: role.id }, { requestPolicy: 'network-only' });
      const told = plural(data?.claims.totalCount ?? 0, {
        0: 'No claim has a participant in it.',
        one: '# claim has a participant in it and keeps it.',
        other: '# claims have a participant in it and keep it.',
      });
      const sure = await confirm({
        title: t`Archive “${role.name}”?`,
        text: `${told} ${t`It can no longer be chosen, until it is taken back into use.`}`,
        action: t`Archive`,
      });
      if (!sure) return;
    }
    const input = { id: role.id, expectedVersion: role.version };
    const { done, faults } = role.archivedAt ? await unarchive({ input }) : await archive({ input });
    if (!done) toastFaults(faults);
    else toast({ text: role.archivedAt ? t`“${role.name}” is in use again` : t`“${role.name}” is archived` });
  };
  return (
    <Table verticalSpacing={6} maw={720}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Trans>Role</Trans>
          </Table.Th>
          {edit && (
            <Table.Th>
              <span className="unseen">
                <Trans>Actions</Trans>
              </span>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {roles.map((role) => (
          <Table.Tr key={role.id}>
            <Table.Td>
              <Group gap="xs">
                {role.name}
                {role.code && (
                  <Badge variant="light" color="gray" size="sm">
                    <Trans context="role">Predefined</Trans>
                  </Badge>
                )}
                {role.archivedAt && (
                  <Badge variant="light" color="gray" size="sm">
                    <Trans context="role">Archived</Trans>
                  </Badge>
                )}
              </Group>
            </Table.Td>
            {edit && (
              <Table.Td>
                <Group gap="xs" justify="flex-end" wrap="nowrap">
                  <Button variant="default" size="compact-sm" aria-label={t`Rename: ${role.name}`} onClick={() => edit(role)}>
                    <Trans>Rename</Trans>
                  </Button>
                  {!role.code && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={role.archivedAt ? t`Take back into use: ${role.name}` : t`Archive: ${role.name}`}
                      onClick={() => void turn(role)}
                    >
                      {role.archivedAt ? <Trans>Take back into use</Trans> : <Trans>Archive</Trans>}
                    </Button>
                  )}
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

