/** What is done with a record now and then. It opens at once: it is fetched when it is wanted. */
import { Menu } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { MoreButton } from './MoreButton';
import type { Act } from './MoreMenu';

export default function MoreItems({ acts }: { acts: readonly Act[] }) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // This took the place of the button that was pressed; the focus comes back to it when the menu closes.
    button.current?.focus();
    // oxlint-disable-next-line react/set-state-in-effect -- a menu notes where the focus was only when it opens later
    setOpened(true);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" shadow="md">
      <Menu.Target>
        <MoreButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ id, label, run, danger }) => (
          <Menu.Item key={id} color={danger ? 'red' : undefined} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
