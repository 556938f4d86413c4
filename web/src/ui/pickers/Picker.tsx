/** Chooses one record by typing: what is found stands in a list; the name of the chosen one stays in the field. */
import '@mantine/core/styles/Combobox.layer.css';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Combobox, Group, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState, type ReactNode, type Ref } from 'react';

import { announce } from '../announce';
import './pickers.css';

export interface Choice {
  id: string;
  name: string;
  /** What tells it from others of its name. */
  hint?: string | null;
  /** In a tree, from 1. */
  level?: number;
}

/** What every picker takes. */
export interface PickerProps {
  label: string;
  value: Choice | null;
  choose: (choice: Choice | null) => void;
  error?: ReactNode;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  /** Whether it opens with the focus. */
  autoFocus?: boolean;
  /** The chosen one can be taken out again. */
  clearable?: boolean;
  hideLabel?: boolean;
  ref?: Ref<HTMLInputElement>;
}

interface Props extends PickerProps {
  found: Found;
}

export interface Found {
  /** What the words find; undefined while it is on its way. */
  choices: readonly Choice[] | undefined;
  words: string;
  search: (words: string) => void;
  /** Called when the list is first wanted. */
  open: () => void;
  failed?: boolean;
  retry?: () => void;
  /** Make a new record of the words typed. */
  create?: { label: (words: string) => string; run: (words: string) => void };
}

const NEW = '+';

export function Picker({ value, choose, found, clearable, hideLabel, label, ...field }: Props) {
  const { t } = useLingui();
  const { choices, words, search, create } = found;
  const [typing, setTyping] = useState(false);
  const combobox = useCombobox({ onDropdownOpen: found.open, onDropdownClose: () => combobox.resetSelectedOption() });
  useAnnounced(combobox.dropdownOpened && words !== '' ? choices?.length : undefined);

  const take = (id: string) => {
    combobox.closeDropdown();
    const chosen = choices?.find((each) => each.id === id);
    const typed = words;
    rest();
    if (id === NEW) create?.run(typed);
    else if (chosen) choose({ ...chosen, level: undefined });
  };
  const rest = () => {
    setTyping(false);
    search('');
  };
  const type = (typed: string) => {
    setTyping(true);
    search(typed);
    combobox.openDropdown();
    combobox.resetSelectedOption();
    if (typed === '' && clearable) choose(null);
  };

  const press = (event: React.KeyboardEvent) => {
    // Enter after typing takes the best match, and never sends the form around.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !combobox.dropdownOpened) return;
    event.preventDefault();
    const [first] = choices ?? [];
    if (typing && words !== '' && first && combobox.getSelectedOptionIndex() === -1) take(first.id);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={take} shadow="md">
      <Combobox.Target targetType="input" withExpandedAttribute autoComplete="off">
        <TextInput
          {...field}
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          value={typing ? words : (value?.name ?? '')}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onKeyDown={press}
          onBlur={() => {
            combobox.closeDropdown();
            rest();
          }}
          withAsterisk={field.required}
          rightSectionPointerEvents={clearable && value && !field.disabled ? 'all' : 'none'}
          rightSection={
            clearable && value && !field.disabled ? (
              <CloseButton
                size="sm"
                aria-label={t`Clear: ${label}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(null)}
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

function State({ found: { choices, failed, retry } }: { found: Found }) {
  if (failed)
    return (
      <Group p="xs" gap="xs" role="alert">
        <Trans>This could not be loaded</Trans>
        <Button size="compact-sm" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      </Group>
    );
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

/** Those who do not see the list hear how long it is. */
function useAnnounced(count: number | undefined) {
  useEffect(() => {
    if (count !== undefined) announce(plural(count, { one: '# found', other: '# found' }));
  }, [count]);
}
