/** The names of the records that filters are about. */
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { fieldNames, fieldOf } from '../fields';
import type { Filters } from '../search';
import { ME, valueOf } from '../values';

const document = graphql(`
  query ClaimFilterNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Partner {
        name
      }
      ... on ContactPerson {
        name
      }
      ... on User {
        name
      }
      ... on ClaimReason {
        name
      }
      ... on Department {
        name
      }
    }
  }
`);

const MOST = 100;

export function useNames(filters: Filters): ReadonlyMap<string, string> {
  const ids = useMemo(() => idsIn(filters), [filters]);
  const [{ data }] = useQuery({ query: document, variables: { ids }, pause: ids.length === 0 });
  return useMemo(
    () => new Map(data?.nodes.flatMap((each) => (each && 'name' in each ? [[each.id, each.name] as const] : []))),
    [data],
  );
}

function idsIn(filters: Filters): string[] {
  const found = fieldNames.flatMap((name) => {
    const { kind } = fieldOf(name);
    if (kind !== 'record' && kind !== 'tree') return [];
    const value = valueOf(name, filters[name] ?? '');
    return value?.is === 'among' ? value.of : [];
  });
  return [...new Set(found)].filter((id) => id !== ME).slice(0, MOST);
}
