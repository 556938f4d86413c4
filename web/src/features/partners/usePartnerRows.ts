/** The rows of the list, loaded as they are scrolled to; on coming back, those that were there. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';

import { listDocument, rowsOf, variablesOf, type Page, type Row, type Wanted } from './list';
import { pager, type Pager } from '../../ui/pager';
import type { PartnersSearch } from './search';
import { useKeepsClaims } from './useKeepsClaims';

interface List {
  /** What was asked for. */
  key: string;
  pages: readonly Page[];
}

export interface Rows {
  key: string;
  rows: readonly Row[];
  /** Whether others follow. */
  hasMore: boolean;
  more: () => void;
  /** Nothing was loaded yet. */
  isFirst: boolean;
  /** Other rows are on their way; these are of an earlier question. */
  isLate: boolean;
  error: CombinedError | undefined;
  retry: () => void;
}

const none: List = { key: '', pages: [] };
/** The list as it was left. */
let left = none;

export function usePartnerRows(search: PartnersSearch): Rows {
  const client = useClient();
  const claims = useKeepsClaims();
  const wanted = useMemo(() => variablesOf(search, claims), [search, claims]);
  const key = useMemo(() => JSON.stringify(wanted), [wanted]);
  const [list, setList] = useState<List>(() => (left.key === key ? left : none));
  const [failed, setFailed] = useState<{ key: string; error: CombinedError }>();
  const asked = useRef<Pager>(null);

  useEffect(() => {
    left = list;
  }, [list]);
  const ask = useCallback(() => {
    const variables = JSON.parse(key) as Wanted;
    const made = pager<Page>({
      ask: (after, answer) =>
        client
          .query(listDocument, { ...variables, after }, { requestPolicy: 'cache-and-network' })
          .subscribe(({ data, error }) => {
            if (data) answer(data);
            else if (error) setFailed({ key, error });
          }).unsubscribe,
      pagedOf: ({ partners }) => partners,
      tell: (pages) => {
        setList({ key, pages });
        setFailed(undefined);
      },
      wanted: left.key === key ? left.pages.length : 1,
    });
    asked.current?.stop();
    asked.current = made;
  }, [client, key]);
  useEffect(() => {
    ask();
    return () => asked.current?.stop();
  }, [ask]);

  const error = failed?.key === key ? failed.error : undefined;
  return {
    key: list.key,
    rows: useMemo(() => rowsOf(list.pages), [list]),
    hasMore: list.pages.at(-1)?.partners.pageInfo.hasNextPage ?? false,
    more: useCallback(() => asked.current?.more(), []),
    isFirst: list.key === '',
    isLate: list.key !== key && !error,
    error,
    retry: useCallback(() => {
      setFailed(undefined);
      ask();
    }, [ask]),
  };
}
