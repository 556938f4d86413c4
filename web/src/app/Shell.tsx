/** The frame of every page: the menu at the side, search, account, and the page itself. */
import { Trans, useLingui } from '@lingui/react/macro';
import { AppShell, Burger, Group, NavLink, Text, UnstyledButton, Kbd } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useLoaderData, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { Forbidden } from '../ui/StateView';
import { Icon } from '../ui/icons';
import { AccountMenu } from './AccountMenu';
import { useCommands } from './commands';
import { useKeyboard } from './keys';
import { useShellCommands } from './shellCommands';
import { usePlaces } from './usePlaces';
import { ViewerProvider } from './viewer';

const Palette = lazy(() => import('./Palette'));
const KeysHelp = lazy(() => import('./KeysHelp'));

export function Shell() {
  const viewer = useLoaderData({ from: '/shell' });
  return (
    <ViewerProvider value={viewer}>{viewer.kind === 'STAFF' ? <Frame /> : <Forbidden />}</ViewerProvider>
  );
}

function Frame() {
  const { t } = useLingui();
  const [opened, menu] = useDisclosure(false);
  const [palette, paletteIs] = useDisclosure(false);
  const [help, helpIs] = useDisclosure(false);
  const path = useLocation({ select: (location) => location.pathname });
  useKeyboard();
  useCommands(useShellCommands(paletteIs.open, helpIs.open));

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#main">
        <Trans>Skip to content</Trans>
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group wrap="nowrap" gap="sm">
            <Burger opened={opened} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t`Menu`} />
            <Link to="/" className="brand">
              <img src="/icon.svg" alt="" width={26} height={26} />
              <Text fw={700} visibleFrom="sm">
                Redress
              </Text>
            </Link>
          </Group>
          <UnstyledButton className="search-button" onClick={paletteIs.open} aria-keyshortcuts="Control+K">
            <Icon name="search" size={16} />
            <span>
              <Trans>Find or do…</Trans>
            </span>
            <Kbd size="xs" visibleFrom="sm">
              Ctrl K
            </Kbd>
          </UnstyledButton>
          <AccountMenu openKeys={helpIs.open} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t`Main menu`}>
        <Places path={path} enter={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <Suspense>
        {palette && <Palette close={paletteIs.close} />}
        {help && <KeysHelp close={helpIs.close} />}
      </Suspense>
    </AppShell>
  );
}

function Places({ path, enter }: { path: string; enter: () => void }) {
  const { t } = useLingui();
  const places = usePlaces();
  return places.map(({ to, label, icon }) => {
    const here = path === to || path.startsWith(`${to}/`);
    return (
      <NavLink
        key={to}
        label={t(label)}
        leftSection={<Icon name={icon} />}
        active={here}
        aria-current={here ? 'page' : undefined}
        onClick={enter}
        renderRoot={(props) => <Link to={to} {...props} />}
      />
    );
  });
}
