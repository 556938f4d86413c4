/** Whether somebody may sign in: their password, their sessions, their account. Nobody shuts themselves out here. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { useChange } from '../../../api/change';
import { useViewer } from '../../../app/viewer';
import { confirm } from '../../../ui/confirm';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { activateDocument, deactivateDocument, signOutDocument, type User } from './documents';

const SetPassword = lazy(() => import('./SetPassword'));

export function UserAccess({ user }: { user: User }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [setting, letSet] = useState(false);
  if (user.id === viewer.id) {
    return (
      <Panel title={t`Access`} id="access">
        <Text size="sm">
          <Trans>
            This is you: change your password in{' '}
            <Anchor component={Link} to="/settings/profile" size="sm" underline="always">
              your profile
            </Anchor>
            . Another administrator can deactivate you.
          </Trans>
        </Text>
      </Panel>
    );
  }
  return (
    <Panel
      title={t`Access`}
      id="access"
      about={
        user.deactivatedAt
          ? t`${user.name} cannot sign in, and their tokens do not work.`
          : t`A new password or the end of all sessions takes effect at once.`
      }
    >
      <Group gap="xs">
        {!user.deactivatedAt && (
          <>
            <Button variant="default" onClick={() => letSet(true)}>
              <Trans>Set a password…</Trans>
            </Button>
            <SignOut user={user} />
          </>
        )}
        <Turn user={user} />
      </Group>
      <Suspense>{setting && <SetPassword user={user} close={() => letSet(false)} />}</Suspense>
    </Panel>
  );
}

function SignOut({ user }: { user: User }) {
  const { t } = useLingui();
  const [signOut, busy] = useChange(signOutDocument);
  const end = async () => {
    const question = {
      title: t`Sign ${user.name} out everywhere?`,
      text: t`They have to sign in again in every browser. What they have not saved may be lost.`,
      action: t({ message: 'Sign out everywhere', context: 'another user' }),
    };
    if (!(await confirm(question))) return;
    const { done, faults, payload } = await signOut({ input: { userId: user.id } });
    if (!done) return toastFaults(faults);
    const ended = payload?.ended ?? 0;
    toast({ text: plural(ended, { one: '# session ended', other: '# sessions ended' }) });
  };
  return (
    <Button variant="default" loading={busy} onClick={() => void end()}>
      <Trans context="another user">Sign out everywhere</Trans>
    </Button>
  );
}

function Turn({ user }: { user: User }) {
  const { t } = useLingui();
  const [deactivate, closing] = useChange(deactivateDocument);
  const [activate, opening] = useChange(activateDocument);
  const input = { id: user.id, expectedVersion: user.version };
  const close = async () => {
    const sure = await confirm({
      title: t`Deactivate ${user.name}?`,
      text: t`They are signed out at once, and their tokens no longer work. Their claims and history stay; coordinators are asked to redirect their open tasks.`,
      action: t`Deactivate`,
      danger: true,
    });
    if (!sure) return;
    const { done, faults } = await deactivate({ input });
    if (!done) return toastFaults(faults);
    toast({ text: t`${user.name} can no longer sign in` });
  };
  const open = async () => {
    const { done, faults } = await activate({ input });
    if (!done) return toastFaults(faults);
    toast({ text: t`${user.name} can sign in again` });
  };
  return user.deactivatedAt ? (
    <Button loading={opening} onClick={() => void open()}>
      <Trans>Let sign in again</Trans>
    </Button>
  ) : (
    <Button variant="default" loading={closing} onClick={() => void close()}>
      <Trans>Deactivate…</Trans>
    </Button>
  );
}
