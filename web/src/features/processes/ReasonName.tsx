/** What a reason is called. */
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';

const document = graphql(`
  query ProcessReason($id: ID!) {
    claimReason(id: $id) {
      id
      name
    }
  }
`);

export function ReasonName({ id }: { id: string }) {
  const [{ data }] = useQuery({ query: document, variables: { id } });
  return data?.claimReason?.name ?? '…';
}
