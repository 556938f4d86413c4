/** What a record is called that the diagram names by its id. */
import { useQuery } from 'urql';

import { graphql } from '../../../../api/generated';
import type { Choice } from '../../../../ui/pickers/Picker';

const named = graphql(`
  query ProcessNamed($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on User {
        name
      }
      ... on PerformerRole {
        name
      }
      ... on Department {
        name
      }
      ... on Organisation {
        name
      }
      ... on ClaimReason {
        name
      }
    }
  }
`);

export function useNamed(id: string): Choice | null {
  const [{ data }] = useQuery({ query: named, variables: { id }, pause: id === '' });
  if (id === '') return null;
  const node = data?.node;
  return { id, name: node?.id === id && 'name' in node ? node.name : id };
}
