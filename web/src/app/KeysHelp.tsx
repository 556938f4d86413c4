/** `?`: the keys that work here, and the switch for those without Ctrl. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Stack, Switch, Table, Title } from '@mantine/core';

import { Dialog } from '../ui/Dialog';
import { useAllCommands, type Command } from './commands';
import { shownKeys, useSingleKeys } from './keys';

export default function KeysHelp({ close }: { close: () => void }) {
  const { t } = useLingui();
  const [on, set] = useSingleKeys();
  const groups = Map.groupBy(useAllCommands().filter(hasKeys), ({ group }) => group);
  return (
    <Dialog title={t`Keyboard shortcuts`} close={close}>
      <Stack>
        <Switch
          checked={on}
          onChange={(event) => set(event.currentTarget.checked)}
          label={t`Keys without Ctrl`}
          description={t`Switch them off if speech input or another program presses them by mistake.`}
        />
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <Title order={3} size="sm" mb={4}>
              {group}
            </Title>
            <Table>
              <Table.Tbody>
                {commands.map(({ id, label, keys }) => (
                  <Table.Tr key={id}>
                    <Table.Td>{label}</Table.Td>
                    <Table.Td ta="right">{keys && <Kbd>{shownKeys(keys)}</Kbd>}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
        <p className="hint">
          <Trans>Letters are meant by their place on an English keyboard, whatever the layout.</Trans>
        </p>
      </Stack>
    </Dialog>
  );
}

function hasKeys(command: Command): boolean {
  return command.keys !== undefined && command.label !== '';
}
