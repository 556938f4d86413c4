/** Who is signed in, and what concerns them alone: theme, language, keys, leaving. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';

import { signOut } from '../api/session';
import { confirm } from '../ui/confirm';
import { Icon } from '../ui/icons';
import { toast } from '../ui/toasts';
import { chooseLocale } from './i18n';
import { roleName } from './roles';
import { useViewer } from './viewer';

const own = { tokens: '/settings/tokens', profile: '/settings/profile' };

export function AccountMenu({ openKeys }: { openKeys: () => void }) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const router = useRouter();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const themes = { light: t`Light`, dark: t`Dark`, auto: t`As in the system` } as const;

  const leave = async (everywhere: boolean) => {
    const question = {
      title: t`Sign out everywhere?`,
      text: t`Every browser and device where you are signed in has to sign in again.`,
      action: t`Sign out everywhere`,
    };
    if (everywhere && !(await confirm(question))) return;
    if (!(await signOut(everywhere))) toast({ kind: 'failed', text: t`Signing out failed. Try again.` });
  };

  return (
    <Menu position="bottom-end" width={264} shadow="md">
      <Menu.Target>
        <UnstyledButton className="account-button" aria-label={t`Account: ${viewer.name}`}>
          <Avatar name={viewer.name} size={32} color="indigo" variant="filled" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div">
          <Text size="sm" fw={600} c="bright">
            {viewer.name}
          </Text>
          <Text size="xs">{[t(roleName(viewer.role)), viewer.organisation?.name].filter(Boolean).join(' · ')}</Text>
        </Menu.Label>
        {own.tokens in router.routesByPath && (
          <Menu.Item component={Link} to={own.tokens} leftSection={<Icon name="key" size={16} />}>
            <Trans>My tokens</Trans>
          </Menu.Item>
        )}
        {own.profile in router.routesByPath && (
          <Menu.Item component={Link} to={own.profile} leftSection={<Icon name="lock" size={16} />}>
            <Trans>Change password</Trans>
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="keyboard" size={16} />} onClick={openKeys}>
          <Trans>Keyboard shortcuts</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          <Trans>Theme</Trans>
        </Menu.Label>
        {(Object.keys(themes) as (keyof typeof themes)[]).map((scheme) => (
          <Choice key={scheme} chosen={colorScheme === scheme} choose={() => setColorScheme(scheme)}>
            {themes[scheme]}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Label>
          <Trans>Language</Trans>
        </Menu.Label>
        <Choice chosen={i18n.locale === 'ru'} choose={() => void chooseLocale('ru')}>
          <span lang="ru">Русский</span>
        </Choice>
        <Choice chosen={i18n.locale === 'en'} choose={() => void chooseLocale('en')}>
          <span lang="en">English</span>
        </Choice>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="exit" size={16} />} onClick={() => void leave(false)}>
          <Trans>Sign out</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="exit" size={16} />} onClick={() => void leave(true)}>
          <Trans>Sign out everywhere</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ chosen, choose, children }: { chosen: boolean; choose: () => void; children: React.ReactNode }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      closeMenuOnClick={false}
      onClick={choose}
      leftSection={chosen ? <Icon name="check" size={16} /> : <span className="icon-gap" />}
    >
      {children}
    </Menu.Item>
  );
}
