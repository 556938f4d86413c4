/** The names of the records that filters are about. */
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import { ME } from './keys';

const document = graphql(`
  query FilterNames($ids: [ID!]!) {
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
      ... on CancellationReason {
        name
      }
      ... on Department {
        name
      }
    }
  }
`);

const MOST = 100;

/** By id. */
export function useNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const text = [...new Set(keys)].filter((id) => id !== ME).slice(0, MOST).join();
  const ids = useMemo(() => (text ? text.split(',') : []), [text]);
  const [{ data }] = useQuery({ query: document, variables: { ids }, pause: ids.length === 0 });
  return useMemo(
    () => new Map(data?.nodes.flatMap((each) => (each && 'name' in each ? [[each.id, each.name] as const] : []))),
    [data],
  );
}
