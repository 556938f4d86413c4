/** Who is signed in, and what concerns them alone: theme, language, keys, leaving. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { signOut } from '../api/session';
import { confirm } from '../ui/confirm';
import { Icon } from '../ui/icons';
import { toast } from '../ui/toasts';
import { AccountButton } from './AccountButton';
import { chooseLocale, type Locale } from './i18n';
import { roleName } from './roles';
import { useViewer } from './viewer';

const own = { tokens: '/settings/tokens', profile: '/settings/profile' };

export default function AccountMenu({ openKeys }: { openKeys: () => void }) {
  const { t, i18n } = useLingui();
  const { name, role, organisation } = useViewer();
  const router = useRouter();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // This took the place of the button that was pressed; the focus comes back to it when the menu closes.
    button.current?.focus();
    // oxlint-disable-next-line react/set-state-in-effect -- a menu notes where the focus was only when it opens later
    setOpened(true);
  }, []);

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
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={264} shadow="md" withinPortal={false}>
      <Menu.Target>
        <AccountButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div">
          <Text size="sm" fw={600} c="bright">
            {name}
          </Text>
          <Text size="xs" fw={400}>
            {[t(roleName(role)), organisation?.name].filter(Boolean).join(' · ')}
          </Text>
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
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          <Menu.RadioItem value="light">
            <Trans>Light</Trans>
          </Menu.RadioItem>
          <Menu.RadioItem value="dark">
            <Trans>Dark</Trans>
          </Menu.RadioItem>
          <Menu.RadioItem value="auto">
            <Trans>As in the system</Trans>
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>
          <Trans>Language</Trans>
        </Menu.Label>
        <Menu.RadioGroup value={i18n.locale} onChange={(locale) => void chooseLocale(locale as Locale)}>
          <Menu.RadioItem value="ru" lang="ru">
            Русский
          </Menu.RadioItem>
          <Menu.RadioItem value="en" lang="en">
            English
          </Menu.RadioItem>
        </Menu.RadioGroup>
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
