/** What is done with a claim now and then. */
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';

import { Icon } from '../../ui/icons';
import type { Act } from './acts';

export function MoreMenu({ acts }: { acts: readonly Act[] }) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end" shadow="md" returnFocus>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t`More`}>
          <Icon name="more" size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ id, label, run }) => (
          <Menu.Item key={id} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
