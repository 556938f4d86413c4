/** Asks for one page of the list, and follows it while its rows are on screen: what changes shows at once. */
import { useEffect, useMemo, useState } from 'react';
import { useQuery, type CombinedError, type RequestPolicy } from 'urql';

import type { ClaimRowsQueryVariables } from '../../../api/generated/graphql';
import { listDocument, PAGE, type Page } from './rows';

export type Wanted = Omit<ClaimRowsQueryVariables, 'first' | 'after'>;
export type Tell = (list: string, index: number, page: Page | undefined, error: CombinedError | undefined) => void;

interface Props {
  wanted: Wanted;
  /** Which list it is a page of, and which one. */
  list: string;
  index: number;
  after: string | null;
  /** Pages asked for on this visit; another one may be in the cache since an earlier visit, and have changed. */
  fresh: Set<string>;
  /** Rises when it is to be asked for anew. */
  turn: number;
  tell: Tell;
}

export function PageQuery({ wanted, list, index, after, fresh, turn, tell }: Props) {
  const [begun] = useState(turn);
  const [requestPolicy] = useState<RequestPolicy>(() => (fresh.has(`${list} ${index}`) ? 'cache-first' : 'cache-and-network'));
  const variables = useMemo(() => ({ ...wanted, first: PAGE, after }), [wanted, after]);
  const [{ data, error }, ask] = useQuery({ query: listDocument, variables, requestPolicy });
  useEffect(() => {
    if (turn > begun) ask({ requestPolicy: 'network-only' });
  }, [turn, begun, ask]);
  useEffect(() => {
    if (!data && !error) return;
    fresh.add(`${list} ${index}`);
    tell(list, index, data?.claims, error);
  }, [data, error, tell, fresh, list, index]);
  return null;
}
