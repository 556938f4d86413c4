/** Words, kinds, the archive: what the list is narrowed by. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';

import { useCommands } from '../../app/commands';
import { SearchWords } from '../../ui/list/SearchWords';
import { Toggle } from '../../ui/list/Toggle';
import { allKinds, kinds, type Kind } from './kinds';
import type { PartnersSearch } from './search';

interface Props {
  search: PartnersSearch;
  filter: (changed: Partial<PartnersSearch>) => void;
}

export function Filters({ search, filter }: Props) {
  const { t } = useLingui();
  const chosen = search.kinds ?? [];
  const input = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [{ id: 'partners.find', group: t`Partners`, label: t`Find partners`, keys: '/', run: () => input.current?.focus() }],
      [t],
    ),
  );
  const set = (kind: Kind, on: boolean) => {
    const left = allKinds.filter((each) => (each === kind ? on : chosen.includes(each)));
    filter({ kinds: left.length > 0 ? left : undefined });
  };
  return (
    <div className="list-tools">
      <SearchWords
        ref={input}
        label={t`Find partners`}
        placeholder={t`Name or tax number`}
        words={search.q ?? ''}
        find={(q) => filter({ q: q || undefined })}
      />
      <div className="list-toggles" role="group" aria-label={t`Kinds`}>
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
