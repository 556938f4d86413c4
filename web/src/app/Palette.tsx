/** Ctrl+K: find a command by its words and run it; arrows choose, Enter runs. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Modal, ScrollArea, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';

import { useAllCommands, type Command } from './commands';
import { shownKeys } from './KeysHelp';

export default function Palette({ close }: { close: () => void }) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const found = find(useAllCommands(), words);

  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    // After the dialog has given the focus back.
    setTimeout(command.run);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') run(found[chosen]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % found.length);
  };

  return (
    <Modal opened onClose={close} withCloseButton={false} yOffset="12vh" centered={false} padding={0} size="lg" title={null} aria-label={t`Find or do`}>
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        px="md"
        placeholder={t`Type a command`}
        aria-label={t`Command`}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[chosen] && `${list}-${chosen}`}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <ScrollArea.Autosize mah="50vh" className="palette-list">
        <div role="listbox" id={list} aria-label={t`Commands`}>
          {found.map((command, index) => (
            <div
              key={command.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              tabIndex={-1}
              className="palette-option"
              onMouseMove={() => setChosen(index)}
              onClick={() => run(command)}
              onKeyDown={press}
            >
              <span>
                <Text span size="xs" c="dimmed">
                  {command.group}
                </Text>{' '}
                {command.label}
              </span>
              {command.keys && <Kbd size="xs">{shownKeys(command.keys)}</Kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <Text p="md" size="sm" c="dimmed" role="status">
            <Trans>No command has these words.</Trans>
          </Text>
        )}
      </ScrollArea.Autosize>
    </Modal>
  );
}

/** Commands that hold every word typed; those whose label begins so first. */
export function find(commands: readonly Command[], words: string): readonly Command[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const listed = commands.filter(({ hidden, group, label, also }) => {
    const text = `${group} ${label} ${also ?? ''}`.toLocaleLowerCase();
    return !hidden && wanted.every((word) => text.includes(word));
  });
  const first = wanted[0];
  if (!first) return listed;
  return listed.toSorted((a, b) => Number(begins(b, first)) - Number(begins(a, first)));
}

function begins({ label }: Command, word: string): boolean {
  return label.toLocaleLowerCase().startsWith(word);
}
