/** `?`: the keys that work here, and the switch for those without Ctrl. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Modal, Stack, Switch, Table, Title } from '@mantine/core';

import { useAllCommands, type Command } from './commands';
import { useSingleKeys } from './keys';

export default function KeysHelp({ close }: { close: () => void }) {
  const { t } = useLingui();
  const [on, set] = useSingleKeys();
  const groups = Map.groupBy(useAllCommands().filter(hasKeys), ({ group }) => group);
  return (
    <Modal opened onClose={close} title={t`Keyboard shortcuts`} closeButtonProps={{ 'aria-label': t`Close` }}>
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
    </Modal>
  );
}

function hasKeys(command: Command): boolean {
  return command.keys !== undefined;
}

const names: Record<string, string> = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };

/** Keys as people read them: "g c" → "G C", "Mod+k" → "Ctrl K". */
export function shownKeys(keys: string): string {
  return keys
    .split(/[ +]/)
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}
