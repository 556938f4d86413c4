/** What stands around every page, signed in or not. */
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';

import { session } from '../api/session';
import { Questions } from '../ui/confirm';
import { Announcements } from '../ui/announce';
import { Toasts } from '../ui/toasts';
import { Offline } from './Offline';

const loadSessionDialog = () => import('../features/account/SessionDialog');
const SessionDialog = lazy(loadSessionDialog);

export function Root() {
  useEffect(fetchWhenIdle, []);
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

/** Dialogs are to be there even when the network, or this version of the app, is gone by then. */
function fetchWhenIdle() {
  const timer = setTimeout(() => {
    void Promise.allSettled([loadSessionDialog(), import('../ui/ConfirmDialog'), import('./Palette'), import('./KeysHelp')]);
  }, 3000);
  return () => clearTimeout(timer);
}
