/** Asks a report's query, and shows what it has found or what stands in its place. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import { useQuery, type AnyVariables } from 'urql';

import { Result } from './Result';

interface Props<Data, Variables extends AnyVariables, Found> {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  pick: (data: Data) => Found | null | undefined;
  isEmpty: (found: Found) => boolean;
  children: (found: Found) => ReactNode;
}

export function Answer<Data, Variables extends AnyVariables, Found extends object>({ document, variables, pick, ...result }: Props<Data, Variables, Found>) {
  const [{ data, error, fetching }, again] = useQuery<Data, Variables>({ query: document, variables, requestPolicy: 'cache-and-network' });
  return <Result data={data && pick(data)} error={error} fetching={fetching} retry={() => again({ requestPolicy: 'network-only' })} {...result} />;
}
