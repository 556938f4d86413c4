/** Who performs a role, and for what. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { NewMember } from './NewMember';
import { objectsDocument, removeDocument, type Member, type Role } from './documents';

interface Props {
  role: Role;
  mayWrite: boolean;
  again: () => void;
}

export function Members({ role, mayWrite, again }: Props) {
  const { t } = useLingui();
  const names = useObjectNames(role);
  const { nodes, pageInfo } = role.members;
  return (
    <Panel title={t`Performed by`} id="members">
      {nodes.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Nobody performs it.</Trans>
        </Text>
      ) : (
        <Table className="settings-table" verticalSpacing={6} aria-label={t`Performed by`}>
          <Table.Tbody>
            {nodes.map((member) => (
              <One key={member.id} member={member} names={names} again={mayWrite ? again : undefined} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {pageInfo.hasNextPage && (
        <Text size="sm" c="dimmed">
          <Trans>These are the first hundred.</Trans>
        </Text>
      )}
      {mayWrite && <NewMember role={role} again={again} />}
    </Panel>
  );
}

function One({ member, names, again }: { member: Member; names: Record<string, string>; again?: () => void }) {
  const { t } = useLingui();
  const [remove, busy] = useChange(removeDocument);
  const { user } = member;
  const objects = [member.mainObject, member.additionalObject].flatMap((id) => (id ? (names[id] ?? '…') : []));
  const name = user?.name ?? t`Somebody`;
  const end = async () => {
    const { done, faults } = await remove({ input: { id: member.id } });
    if (!done) return toastFaults(faults);
    toast({ text: t`${name} no longer performs it` });
    again?.();
  };
  return (
    <Table.Tr>
      <Table.Td>
        {user && (
          <Link to="/settings/users/$id" params={{ id: user.id }}>
            {name}
          </Link>
        )}
        {user?.deactivatedAt && (
          <Text span size="sm" c="dimmed">
            {' · '}
            <Trans>cannot sign in</Trans>
          </Text>
        )}
      </Table.Td>
      <Table.Td>{objects.join(' · ')}</Table.Td>
      {again && (
        <Table.Td ta="right">
          <Button variant="default" size="compact-sm" loading={busy} aria-label={t`Take out: ${name}`} onClick={() => void end()}>
            <Trans>Take out</Trans>
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

const MOST = 100; // ids that the API names at once

function useObjectNames(role: Role): Record<string, string> {
  const ids = [...new Set(role.members.nodes.flatMap(({ mainObject, additionalObject }) => [mainObject ?? [], additionalObject ?? []].flat()))];
  const asked = ids.slice(0, MOST);
  const [{ data }] = useQuery({ query: objectsDocument, variables: { ids: asked }, pause: asked.length === 0 });
  return Object.fromEntries((data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : [])));
}
