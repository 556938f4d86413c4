/** What stands around every page, signed in or not. */
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';

import { session } from '../api/session';
import { ConfirmDialog } from '../ui/confirm';
import { Toasts } from '../ui/toasts';
import { Offline } from './Offline';

const SessionDialog = lazy(() => import('../features/account/SessionDialog'));

export function Root() {
  const ended = useSyncExternalStore(session.subscribe, session.hasEnded);
  return (
    <>
      <Offline />
      <Outlet />
      <ConfirmDialog />
      <Toasts />
      {ended && (
        <Suspense>
          <SessionDialog />
        </Suspense>
      )}
    </>
  );
}
