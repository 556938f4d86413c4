/** Ctrl+K: find a command or a record by its words and go there; arrows choose, Enter runs. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useId, useRef, useState } from 'react';

import { useFocusBack } from '../ui/focus';
import { findRecords, useAllCommands, type Command } from './commands';
import { shownKeys } from './keys';
import { useClaimFinder } from './useClaimFinder';
import { useOrderFinder } from './useOrderFinder';
import { usePartnerFinder } from './usePartnerFinder';
import { useViewFinder } from './useViewFinder';

export default function Palette({ close }: { close: () => void }) {
  const { t } = useLingui();
  useFocusBack();
  useClaimFinder();
  usePartnerFinder();
  useOrderFinder();
  useViewFinder();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const commands = find(useAllCommands(), words);
  const { records, isCurrent } = useRecords(words);
  const found = [...commands, ...records];

  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    // After the dialog has given the focus back.
    setTimeout(command.run);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Who types a number and goes there at once means that one, not what was found before.
      if (isCurrent || chosen < commands.length) run(found[chosen]);
      else void findRecords(words.trim()).then(([first]) => run(first));
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % found.length);
  };

  return (
    <Modal.Root opened onClose={close} size="lg" yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t`Find or do`}>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          px="md"
          placeholder={t`Type a command or a number`}
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
        <div className="palette-list" role="listbox" id={list} aria-label={t`Commands`}>
          {found.map((command, index) => (
            <Option
              key={command.id}
              id={`${list}-${index}`}
              command={command}
              chosen={index === chosen}
              choose={() => setChosen(index)}
              run={() => run(command)}
            />
          ))}
        </div>
        {found.length === 0 && isCurrent && (
          <Text p="md" size="sm" c="dimmed" role="status">
            <Trans>Nothing has these words.</Trans>
          </Text>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

interface OptionProps {
  id: string;
  command: Command;
  chosen: boolean;
  choose: () => void;
  run: () => void;
}

/** The input keeps the focus; the keys that choose and run are heard there. */
function Option({ id, command: { label, group, keys }, chosen, choose, run }: OptionProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input beside the list hears the keys
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className="palette-option"
      onMouseMove={choose}
      onClick={run}
    >
      <span>{label}</span>
      {keys ? <Kbd size="xs">{shownKeys(keys)}</Kbd> : <small>{group}</small>}
    </div>
  );
}

/** Records that the words find, a moment after the typing rests; until then those of the words before. */
function useRecords(words: string): { records: readonly Command[]; isCurrent: boolean } {
  const wanted = words.trim();
  const [settled] = useDebouncedValue(wanted, 200);
  const [found, setFound] = useState<{ by: string; records: readonly Command[] }>({ by: '', records: [] });
  useEffect(() => {
    let current = true;
    const search = settled.length > 1 ? findRecords(settled) : Promise.resolve([]);
    void search.then((records) => current && setFound({ by: settled, records }));
    return () => {
      current = false;
    };
  }, [settled]);
  return wanted.length > 1 ? { records: found.records, isCurrent: found.by === wanted } : { records: [], isCurrent: true };
}

/** Commands that hold every word typed; those whose label begins so first. */
export function find(commands: readonly Command[], words: string): readonly Command[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const listed = commands.filter(({ hidden, group, label, also }) => {
    const text = `${group} ${label} ${also ?? ''}`.toLocaleLowerCase();
    return !hidden && wanted.every((word) => text.includes(word));
  });
  const [first] = wanted;
  if (!first) return listed;
  return listed.toSorted((a, b) => Number(begins(b, first)) - Number(begins(a, first)));
}

function begins({ label }: Command, word: string): boolean {
  return label.toLocaleLowerCase().startsWith(word);
}
