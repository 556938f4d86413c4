/** The frame of every page: the menu, the search, the account, and the page itself. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Outlet, useLoaderData } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';

import { signOut } from '../api/session';
import { newAssignment, useWantedAssignment } from '../ui/newAssignment';
import { Message } from '../ui/StateView';
import { useCommands } from './commands';
import { Header } from './Header';
import { loadTexts } from './i18n';
import { useKeyboard } from './keys';
import { Places } from './Places';
import { useShellCommands } from './shellCommands';
import { viewerDocument, viewerOf, ViewerProvider } from './viewer';

const Palette = lazy(() => import('./Palette'));
const KeysHelp = lazy(() => import('./KeysHelp'));
const AssignmentDialog = lazy(async () => (await Promise.all([import('../features/tasks/assign/AssignmentDialog'), loadTexts('tasks')]))[0]);

export function Shell() {
  const loaded = useLoaderData({ from: '/shell' });
  // From the cache: a change of the user or of the organisation shows at once.
  const [{ data }] = useQuery({ query: viewerDocument });
  const viewer = data ? viewerOf(data) : loaded;
  return <ViewerProvider value={viewer}>{viewer.kind === 'STAFF' ? <Frame /> : <ForStaff />}</ViewerProvider>;
}

type Dialog = 'palette' | 'keys' | null;

function Frame() {
  const [menu, setMenu] = useState(false);
  const [dialog, setDialog] = useState<Dialog>(null);
  const burger = useRef<HTMLButtonElement>(null);
  const wanted = useWantedAssignment();
  useKeyboard();
  useCommands(useShellCommands(setDialog));

  const close = () => setDialog(null);
  const closeMenu = useCallback((back: boolean) => {
    setMenu(false);
    if (back) burger.current?.focus();
  }, []);
  useCommands(
    useMemo(
      () => (menu ? [{ id: 'menu', group: '', label: '', keys: 'Escape', hidden: true, run: () => closeMenu(true) }] : []),
      [menu, closeMenu],
    ),
  );

  return (
    <div className="shell" data-menu={menu || undefined}>
      <a className="skip-link" href="#main">
        <Trans>Skip to content</Trans>
      </a>
      <Header ref={burger} menu={menu} toggleMenu={() => setMenu(!menu)} open={setDialog} />
      <Places close={closeMenu} />
      <main id="main" tabIndex={-1} inert={menu} className="shell-main">
        <Outlet />
      </main>
      <Suspense>
        {dialog === 'palette' && <Palette close={close} />}
        {dialog === 'keys' && <KeysHelp close={close} />}
        {wanted && <AssignmentDialog wanted={wanted} close={() => newAssignment(null)} />}
      </Suspense>
    </div>
  );
}

function ForStaff() {
  const { t } = useLingui();
  return (
    <main>
      <Message
        page
        role="alert"
        title={t`This app is for staff`}
        action={
          <Button variant="default" onClick={() => void signOut()}>
            <Trans>Sign out</Trans>
          </Button>
        }
      >
        <Trans>Your account is a customer's. Sign in with a member of staff's account.</Trans>
      </Message>
    </main>
  );
}
