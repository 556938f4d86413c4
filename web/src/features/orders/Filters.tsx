/** Words, days, partner, manager, cancelled lines: what the list is narrowed by. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import { useCommands } from '../../app/commands';
import { useCan, useViewer } from '../../app/viewer';
import { SearchWords } from '../../ui/list/SearchWords';
import { Toggle } from '../../ui/list/Toggle';
import { PartnerPicker } from '../../ui/pickers/PartnerPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import type { OrdersSearch } from './search';

const namesDocument = graphql(`
  query NamesOfOrderFilter($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Partner {
        name
      }
      ... on User {
        name
      }
    }
  }
`);

interface Props {
  search: OrdersSearch;
  filter: (changed: Partial<OrdersSearch>) => void;
}

export function Filters({ search, filter }: Props) {
  const { t } = useLingui();
  const people = useCan('people:read');
  const isCustomer = useViewer().kind === 'CUSTOMER';
  const input = useRef<HTMLInputElement>(null);
  const named = useNamed([search.partner, search.manager]);
  useCommands(
    useMemo(
      () => [{ id: 'orders.find', group: t`Orders`, label: t`Find documents`, keys: '/', run: () => input.current?.focus() }],
      [t],
    ),
  );
  return (
    <div className="list-tools orders-tools">
      <SearchWords
        ref={input}
        label={t`Find documents`}
        placeholder={isCustomer ? t`Number` : t`Number or partner`}
        words={search.q ?? ''}
        find={(q) => filter({ q: q || undefined })}
      />
      <Day label={t({ message: 'From', context: 'day' })} value={search.from} change={(from) => filter({ from })} />
      <Day label={t({ message: 'To', context: 'day' })} value={search.to} change={(to) => filter({ to })} />
      {!isCustomer && (
        <PartnerPicker
          label={t`Partner`}
          hideLabel
          clearable
          placeholder={t`Any partner`}
          value={named(search.partner)}
          choose={(partner) => filter({ partner: partner?.id })}
        />
      )}
      {people && (
        <UserPicker
          label={t({ message: 'Manager', context: 'document' })}
          hideLabel
          clearable
          placeholder={t`Any manager`}
          value={named(search.manager)}
          choose={(manager) => filter({ manager: manager?.id })}
        />
      )}
      <div className="list-toggles">
        {search.kind === undefined && (
          <Toggle on={search.cancelled ?? false} change={(on) => filter({ cancelled: on || undefined })}>
            {t`With cancelled lines`}
          </Toggle>
        )}
        <Toggle on={search.archived ?? false} change={(on) => filter({ archived: on || undefined })}>
          {t({ message: 'Archived', context: 'documents' })}
        </Toggle>
      </div>
    </div>
  );
}

/** A day that is typed only in part is none yet. */
function Day({ label, value, change }: { label: string; value: string | undefined; change: (day: string | undefined) => void }) {
  const [typed, setTyped] = useState(value ?? '');
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value ?? '');
  }
  return (
    <TextInput
      type="date"
      aria-label={label}
      leftSection={<span aria-hidden>{label}</span>}
      leftSectionWidth={48}
      className="orders-day"
      max="9999-12-31"
      value={typed}
      onChange={({ currentTarget }) => {
        const { value: given, validity } = currentTarget;
        setTyped(given);
        if (given >= '1900') change(given);
        else if (given === '' && !validity.badInput) change(undefined);
      }}
    />
  );
}

/** The names of the records that the address tells by their ids. */
function useNamed(ids: readonly (string | undefined)[]): (id: string | undefined) => Choice | null {
  const wanted = ids.filter((id) => id !== undefined);
  const [{ data }] = useQuery({ query: namesDocument, variables: { ids: wanted }, pause: wanted.length === 0 });
  const names = new Map((data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : [])));
  return (id) => (id === undefined ? null : { id, name: names.get(id) ?? '…' });
}
