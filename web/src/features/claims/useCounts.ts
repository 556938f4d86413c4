/** How many claims of each status the other filters find, and how many that makes. */
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimStatus, ClaimWhereInput } from '../../api/generated/graphql';
import { words } from '../../ui/words';
import { valueOf } from './values';

const document = graphql(`
  query ClaimListCounts($where: ClaimWhereInput, $search: String) {
    claimsByStatus(where: $where, search: $search) {
      status
      totalCount
      totalCountPrecision
    }
  }
`);

export const statusNames = Object.keys(words.ClaimStatus) as ClaimStatus[];

export interface Count {
  count: number;
  /** Counting stopped there: there are more. */
  isLeast: boolean;
}

export interface Counts {
  of: Partial<Record<ClaimStatus, Count>>;
  /** Of the statuses that are asked for. */
  total: Count;
}

export function useCounts(where: ClaimWhereInput, search: string | null, status: string | undefined, turn: number): Counts | null {
  const [{ data, fetching }, ask] = useQuery({ query: document, variables: { where, search }, requestPolicy: 'cache-and-network' });
  useEffect(() => {
    if (turn > 0) ask({ requestPolicy: 'network-only' });
  }, [turn, ask]);
  return useMemo(() => {
    if (!data || (fetching && data.claimsByStatus.length === 0)) return null;
    const of = Object.fromEntries(
      data.claimsByStatus.map((each) => [each.status, { count: each.totalCount, isLeast: each.totalCountPrecision === 'AT_LEAST' }]),
    ) as Counts['of'];
    const found = includedIn(status).flatMap((each) => of[each] ?? []);
    const total = { count: found.reduce((sum, { count }) => sum + count, 0), isLeast: found.some(({ isLeast }) => isLeast) };
    return { of, total };
  }, [data, fetching, status]);
}

/** The statuses that the filter leaves. */
export function includedIn(status: string | undefined): ClaimStatus[] {
  const value = valueOf('status', status ?? '');
  if (value?.is !== 'among') return statusNames;
  return statusNames.filter((each) => value.of.includes(each) !== value.not);
}
