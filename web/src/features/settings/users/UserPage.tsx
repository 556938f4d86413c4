/** A user: their data, roles, tokens, and whether they may sign in; who may not change them reads them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, List, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';

import type { SettingsUserQuery } from '../../../api/generated/graphql';
import { useCan } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../../ui/StateView';
import { Time } from '../../../ui/Time';
import { words } from '../../../ui/words';
import { Facts } from '../Facts';
import { languages } from '../../../ui/LanguageField';
import { Panel } from '../Panel';
import { userDocument, type User } from './documents';
import { UserAccess } from './UserAccess';
import { UserForm } from './UserForm';

const Tokens = lazy(async () => ({ default: (await import('../tokens/Tokens')).Tokens }));
const AbsencePanel = lazy(async () => ({ default: (await import('./AbsencePanel')).AbsencePanel }));
const route = getRouteApi('/shell/settings/users/$id');
type Members = NonNullable<NonNullable<SettingsUserQuery['user']>['roles']>['nodes'];

export function UserPage() {
  const { id } = route.useParams();
  const [{ data, error }, retry] = useQuery({ query: userDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => retry({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failure page error={error} retry={again} /> : <Loading rows={4} height={120} />;
  const { user } = data;
  return user ? <Card key={user.id} user={user} roles={user.roles?.nodes ?? []} /> : <NotFound page action={<Back />} />;
}

function Back() {
  return (
    <Anchor component={Link} to="/settings/users" size="sm">
      <Trans>All users</Trans>
    </Anchor>
  );
}

function Card({ user, roles }: { user: User; roles: Members }) {
  const { t } = useLingui();
  const isAdmin = useCan('admin');
  return (
    <Stack>
      <div>
        <Back />
        <PageHeader title={user.name}>
          {user.isAbsent && (
            <Badge variant="light" color="yellow">
              <Trans context="user">Away</Trans>
            </Badge>
          )}
          {user.deactivatedAt && (
            <Badge variant="light" color="gray">
              <Trans context="user">Deactivated</Trans>
            </Badge>
          )}
        </PageHeader>
        <Text size="sm" c="dimmed">
          {t(user.staffRole ? words.StaffRole[user.staffRole] : words.ViewerKind[user.kind])}
          {' · '}
          <Trans>
            created <Time value={user.createdAt} />
          </Trans>
        </Text>
      </div>
      <Panel title={t`Data`} id="data">
        {isAdmin ? <UserForm user={user} /> : <Reading user={user} />}
      </Panel>
      <Suspense fallback={<Loading rows={3} />}>
        {user.kind === 'STAFF' && <AbsencePanel user={user} mayWrite={isAdmin} />}
      </Suspense>
      {user.kind === 'STAFF' && <Roles members={roles} />}
      {isAdmin && <UserAccess user={user} />}
      {isAdmin && (
        <Suspense fallback={<Loading rows={1} height={120} />}>
          <Tokens owner={{ userId: user.id }} about={t`The person makes them; here they are watched and revoked.`} />
        </Suspense>
      )}
    </Stack>
  );
}

function Reading({ user }: { user: User }) {
  const { t } = useLingui();
  return (
    <Facts
      facts={[
        [t`Login`, user.login],
        [t`E-mail`, user.email],
        user.partner ? [t`Partner`, user.partner.name] : [t`Department`, user.department?.name],
        [t`Language`, user.language && languages[user.language]],
        [t`Time zone`, user.timeZone],
      ]}
    />
  );
}

function Roles({ members }: { members: Members }) {
  const { t } = useLingui();
  return (
    <Panel title={t`Performer roles`} id="roles">
      {members.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Performs none.</Trans>
        </Text>
      ) : (
        <List size="sm">
          {members.map(({ id, role }) => (
            <List.Item key={id}>
              {role && (
                <Link to="/settings/roles/$id" params={{ id: role.id }} className="settings-inline">
                  {role.name}
                </Link>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </Panel>
  );
}
