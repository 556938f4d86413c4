/** What concerns the user alone: name, language, time zone, password, where they are signed in, this device. */
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { words } from '../../../ui/words';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { Facts } from '../Facts';
import { Panel } from '../Panel';
import type { User } from '../users/documents';
import { Device } from './Device';
import { MeForm } from './MeForm';
import { PasswordForm } from './PasswordForm';
import { Sessions } from './Sessions';

const AbsencePanel = lazy(async () => ({ default: (await import('../users/AbsencePanel')).AbsencePanel }));

const document = graphql(`
  query Profile {
    viewer {
      id
      user {
        ...UserCard
      }
    }
  }
`);

export function ProfilePage() {
  const { t } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: document, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <PageHeader title={t`My profile`} />
      <StateView
        data={data}
        error={error}
        retry={() => retry({ requestPolicy: 'network-only' })}
        loading={<Loading rows={4} height={140} />}
      >
        {({ viewer: { user } }) => (user ? <Parts user={user} /> : <NotFound />)}
      </StateView>
    </Stack>
  );
}

function Parts({ user }: { user: User }) {
  const { t } = useLingui();
  return (
    <>
      <Panel title={t`Me`} id="me" about={t`How colleagues see you, and how the app speaks to you.`}>
        <MeForm user={user} />
        <Facts
          facts={[
            [t`Login`, user.login],
            [t`E-mail`, user.email],
            [t`Role`, user.staffRole && t(words.StaffRole[user.staffRole])],
            [t`Department`, user.department?.name],
          ]}
        />
      </Panel>
      {user.kind === 'STAFF' && (
        <Suspense fallback={<Loading rows={3} />}>
          <AbsencePanel user={user} mayWrite about={t`While you are away, your deputy sees your tasks, too, and may do them.`} />
        </Suspense>
      )}
      <PasswordForm user={user} />
      <Sessions />
      <Device />
    </>
  );
}
