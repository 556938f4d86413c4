/** What stands around every page, signed in or not. */
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';

import { session } from '../api/session';
import { Questions } from '../ui/confirm';
import { Announcements } from '../ui/announce';
import { Toasts } from '../ui/toasts';
import { Offline } from './Offline';

const SessionDialog = lazy(() => import('../features/account/SessionDialog'));

export function Root() {
  const ended = useSyncExternalStore(session.subscribe, session.hasEnded);
  return (
    <>
      <Offline />
      <Outlet />
      <Questions />
      <Announcements />
      <Toasts />
      {ended && (
        <Suspense>
          <SessionDialog />
        </Suspense>
      )}
    </>
  );
}
