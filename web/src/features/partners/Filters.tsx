/** Words, kinds, the archive: what the list is narrowed by. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useRef, useState, type ReactNode } from 'react';

import { useCommands } from '../../app/commands';
import { Icon } from '../../ui/icons';
import { allKinds, kinds, type Kind } from './kinds';
import type { PartnersSearch } from './search';

interface Props {
  search: PartnersSearch;
  filter: (changed: Partial<PartnersSearch>) => void;
}

export function Filters({ search, filter }: Props) {
  const { t } = useLingui();
  const chosen = search.kinds ?? [];
  const set = (kind: Kind, on: boolean) => {
    const left = allKinds.filter((each) => (each === kind ? on : chosen.includes(each)));
    filter({ kinds: left.length > 0 ? left : undefined });
  };
  return (
    <div className="partners-tools">
      <Words words={search.q ?? ''} find={(q) => filter({ q: q || undefined })} />
      <div className="partners-toggles" role="group" aria-label={t`Kinds`}>
        {allKinds.map((kind) => (
          <Toggle key={kind} on={chosen.includes(kind)} change={(on) => set(kind, on)}>
            {t(kinds[kind])}
          </Toggle>
        ))}
      </div>
      <Toggle on={search.archived ?? false} change={(on) => filter({ archived: on || undefined })}>
        {t({ message: 'Archived', context: 'partners' })}
      </Toggle>
    </div>
  );
}

function Words({ words, find }: { words: string; find: (words: string) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  // The address changed otherwise: by going back, or by clearing the filter.
  if (words !== told) {
    setTold(words);
    if (words !== typed.trim()) setTyped(words);
  }
  const findSoon = useDebouncedCallback(find, 250);
  useCommands(
    useMemo(
      () => [{ id: 'partners.find', group: t`Partners`, label: t`Find partners`, keys: '/', run: () => input.current?.focus() }],
      [t],
    ),
  );
  return (
    <TextInput
      ref={input}
      type="search"
      className="partners-search"
      aria-label={t`Find partners`}
      aria-keyshortcuts="/"
      placeholder={t`Name or tax number`}
      leftSection={<Icon name="search" size={16} />}
      maxLength={250}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        findSoon(value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') find(typed.trim());
        if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
      }}
    />
  );
}

interface ToggleProps {
  on: boolean;
  change: (on: boolean) => void;
  children: ReactNode;
}

function Toggle({ on, change, children }: ToggleProps) {
  return (
    <button type="button" className="partners-toggle" aria-pressed={on} onClick={() => change(!on)}>
      {children}
    </button>
  );
}
