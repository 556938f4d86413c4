/** What narrows the inbox: whose tasks, of which kind, how important, with which words. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';

import { useCommands } from '../../../app/commands';
import { Icon } from '../../../ui/icons';
import { useTyped } from '../../../ui/list/useTyped';
import { words } from '../../../ui/words';
import type { InboxSearch } from '../search';

interface Props {
  search: InboxSearch;
  change: (part: Partial<InboxSearch>) => void;
}

export function Filters({ search, change }: Props) {
  const { t } = useLingui();
  const choice = (name: 'whose' | 'kind' | 'importance', label: string, options: [string, string][]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={search[name] ?? ''}
      data-set={search[name] !== undefined || undefined}
      onChange={({ currentTarget: { value } }) => change({ [name]: value || undefined })}
    >
      {options.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </NativeSelect>
  );
  return (
    <div className="inbox-filters">
      <Words words={search.q ?? ''} find={(q) => change({ q: q || undefined })} />
      {choice('whose', t`Whose`, [
        ['', t`Whoever they are for`],
        ['mine', t`Mine`],
        ['roles', t`My roles'`],
        ['away', t`Of those I stand in for`],
      ])}
      {choice('kind', t({ message: 'Kind', context: 'task' }), [
        ['', t`Tasks of every kind`],
        ['execute', t`Assignments to do`],
        ['check', t`Assignments to check`],
        ['process', t`Steps of processes`],
      ])}
      {choice('importance', t`Importance`, [
        ['', t`Any importance`],
        ...(['HIGH', 'NORMAL', 'LOW'] as const).map((each): [string, string] => [each, t(words.Importance[each])]),
      ])}
    </div>
  );
}

function Words({ words, find }: { words: string; find: (words: string) => void }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const { typed, type } = useTyped(words, find);
  useCommands(
    useMemo(() => [{ id: 'tasks.search', group: t`Tasks`, label: t`Search the tasks`, keys: '/', run: () => field.current?.focus() }], [t]),
  );
  return (
    <TextInput
      ref={field}
      size="xs"
      type="search"
      aria-label={t`Search the tasks`}
      placeholder={t`Words of the task`}
      leftSection={<Icon name="search" size={14} />}
      value={typed}
      maxLength={250}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
