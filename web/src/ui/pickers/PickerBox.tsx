/** The field of a picker with its list. */
import '@mantine/core/styles/Combobox.layer.css';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

import { announce } from '../announce';
import type { BoxProps, Choice, Found } from './Picker';
import './pickers.css';
import { useMarked } from './useMarked';

const NEW = '+';
const AGAIN = '↻';

export default function PickerBox({ value, choose, found, clearable, hideLabel, label, below, ref, ...field }: BoxProps) {
  const { t } = useLingui();
  const { choices, words, search, create } = found;
  const [typing, setTyping] = useState(false);
  const combobox = useCombobox({ onDropdownOpen: found.open, onDropdownClose: () => unmark() });
  const { markFirst, unmark, press: move, aria } = useMarked(combobox);
  const input = useRef<HTMLInputElement>(null);
  const refs = useMergedRef(ref, input);
  const isSearched = combobox.dropdownOpened && words.trim() !== '';
  const [best] = choices ?? [];
  useAnnounced(isSearched ? choices?.length : undefined, best?.name);
  const ready = isSearched && choices ? `${words} ${choices.map(({ id }) => id).join()}` : null;
  // What Enter takes is marked; a new record only where nothing else is found.
  useEffect(() => {
    if (ready !== null) markFirst();
  }, [ready, markFirst]);

  const take = (id: string) => {
    if (id === AGAIN) return found.retry?.();
    combobox.closeDropdown();
    const chosen = choices?.find((each) => each.id === id);
    const typed = words;
    rest();
    if (id === NEW) create?.run(typed);
    else if (chosen) choose({ ...chosen, level: undefined });
  };
  const clear = () => {
    rest();
    choose(null);
    input.current?.focus();
  };
  /** Words that are left standing are meant when they are a name in full. */
  const leave = () => {
    combobox.closeDropdown();
    const meant = typing ? choices?.filter(({ name }) => sameWords(name, words)) : undefined;
    rest();
    if (meant?.length === 1 && meant[0]) choose({ ...meant[0], level: undefined });
  };
  const rest = () => {
    setTyping(false);
    search('');
  };
  const type = (typed: string) => {
    setTyping(true);
    search(typed);
    combobox.openDropdown();
    unmark();
    if (typed === '' && clearable) choose(null);
  };

  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || move(event)) return;
    // Enter takes what is marked, and never sends the form around.
    if (event.key !== 'Enter' || !combobox.dropdownOpened) return;
    // Ctrl+Enter is the form's.
    if (event.ctrlKey || event.metaKey) return combobox.closeDropdown();
    event.preventDefault();
    if (combobox.getSelectedOptionIndex() !== -1) combobox.clickSelectedOption();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={take} shadow="md">
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <TextInput
          {...field}
          ref={refs}
          {...aria}
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          value={typing ? words : (value?.name ?? '')}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onKeyDown={press}
          onBlur={leave}
          withAsterisk={field.required}
          description={below ?? field.description}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rightSectionPointerEvents={clearable && value && !field.disabled ? 'all' : 'none'}
          rightSection={
            clearable && value && !field.disabled ? (
              <CloseButton
                size={24}
                iconSize={14}
                aria-label={t`Clear: ${label}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={clear}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} className="picker-options">
          {choices?.map((each) => (
            <Combobox.Option key={each.id} value={each.id} active={each.id === value?.id} aria-selected={each.id === value?.id}>
              <Line choice={each} />
            </Combobox.Option>
          ))}
          {found.failed && (
            <Combobox.Option value={AGAIN}>
              <Trans>This could not be loaded</Trans>
              <small className="picker-hint">
                <Trans>Try again</Trans>
              </small>
            </Combobox.Option>
          )}
          {create && words.trim() !== '' && (
            <Combobox.Option value={NEW} className="picker-new">
              {create.label(words.trim())}
            </Combobox.Option>
          )}
        </Combobox.Options>
        <State found={found} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Line({ choice: { name, hint, level = 1 } }: { choice: Choice }) {
  return (
    <div style={{ paddingInlineStart: (level - 1) * 16 }}>
      {name}
      {hint && <small className="picker-hint">{hint}</small>}
    </div>
  );
}

function State({ found: { choices, failed } }: { found: Found }) {
  if (failed) return null;
  if (!choices)
    return (
      <Combobox.Empty>
        <Trans>Searching…</Trans>
      </Combobox.Empty>
    );
  return choices.length === 0 ? (
    <Combobox.Empty>
      <Trans>Nothing found</Trans>
    </Combobox.Empty>
  ) : null;
}

/** Those who do not see the list hear how long it is, and what stands first. */
function useAnnounced(count: number | undefined, best: string | undefined) {
  useEffect(() => {
    if (count === undefined) return;
    const told = plural(count, { one: '# found', other: '# found' });
    announce(best === undefined ? told : `${told}: ${best}`);
  }, [count, best]);
}

const sameWords = (one: string, other: string) => one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
