/** The commands that are there on every page. */
import { useLingui } from '@lingui/react/macro';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { signOut } from '../api/session';
import { newAssignment } from '../ui/newAssignment';
import type { Command } from './commands';
import { chooseLocale } from './i18n';
import { usePlaces } from './usePlaces';
import { useCan, useMayRegister } from './viewer';

export function useShellCommands(open: (dialog: 'palette' | 'keys') => void): readonly Command[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const places = usePlaces();
  const { setColorScheme } = useMantineColorScheme();
  const mayRegister = useMayRegister();
  const mayGive = useCan('tasks:write');
  return useMemo(() => {
    const go = t`Go to`;
    const app = t`App`;
    return [
      ...places.map(({ to, label, keys }) => ({
        id: `go ${to}`,
        group: go,
        label: t(label),
        keys,
        run: () => void navigate({ to }),
      })),
      ...(mayRegister
        ? [{ id: 'claim.new', group: t`Claims`, label: t`New claim`, keys: 'c', run: () => void navigate({ to: '/claims/new' }) }]
        : []),
      ...(mayGive ? [{ id: 'assignment.new', group: t`Tasks`, label: t`New assignment`, keys: 'Shift+c', run: () => newAssignment({}) }] : []),
      { id: 'palette', group: app, label: t`Find or do…`, keys: 'Mod+k', hidden: true, run: () => open('palette') },
      { id: 'keys', group: app, label: t`Keyboard shortcuts`, keys: '?', run: () => open('keys') },
      { id: 'light', group: app, label: t`Light theme`, run: () => setColorScheme('light') },
      { id: 'dark', group: app, label: t`Dark theme`, run: () => setColorScheme('dark') },
      { id: 'system', group: app, label: t`Theme as in the system`, run: () => setColorScheme('auto') },
      { id: 'ru', group: app, label: 'Русский язык', also: 'Russian', run: () => void chooseLocale('ru') },
      { id: 'en', group: app, label: 'English language', also: 'английский', run: () => void chooseLocale('en') },
      { id: 'out', group: app, label: t`Sign out`, run: () => void signOut() },
    ];
  }, [places, mayRegister, mayGive, t, navigate, open, setColorScheme]);
}
