/** The rows of a long list, loaded as they are scrolled to; on coming back, those that were there. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

import { pager, type Paged, type Pager } from '../pager';

interface List<Page> {
  /** What was asked for. */
  key: string;
  pages: readonly Page[];
}

export interface Rows<Row> {
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

interface Asked<Page, Variables extends AnyVariables, Row> {
  /** Lists of different names are kept apart. */
  name: string;
  document: TypedDocumentNode<Page, Variables>;
  /** All but the cursor. Memoise them. */
  variables: Omit<Variables, 'after'>;
  /** Where the page is in the answer; declare it beside the document, as `rowsOf`. */
  pagedOf: (page: Page) => Paged;
  rowsOf: (pages: readonly Page[]) => readonly Row[];
}

/** The lists as they were left, by name. */
const left = new Map<string, List<unknown>>();

export function useListRows<Page, Variables extends AnyVariables, Row>(asking: Asked<Page, Variables, Row>): Rows<Row> {
  const { name, document, variables, pagedOf, rowsOf } = asking;
  const client = useClient();
  const key = useMemo(() => `${name} ${JSON.stringify(variables)}`, [name, variables]);
  const [list, setList] = useState<List<Page>>(() => leftOf<Page>(name, key) ?? { key: '', pages: [] });
  const [failed, setFailed] = useState<{ key: string; error: CombinedError }>();
  const asked = useRef<Pager>(null);

  useEffect(() => {
    left.set(name, list);
  }, [name, list]);
  const ask = useCallback(() => {
    const wanted = JSON.parse(key.slice(name.length + 1)) as object;
    const made = pager<Page>({
      ask: (after, answer) =>
        client
          .query(document, { ...wanted, after } as unknown as Variables, { requestPolicy: 'cache-and-network' })
          .subscribe(({ data, error }) => {
            if (data) answer(data);
            else if (error) setFailed({ key, error });
          }).unsubscribe,
      pagedOf,
      tell: (pages) => {
        setList({ key, pages });
        setFailed(undefined);
      },
      wanted: leftOf<Page>(name, key)?.pages.length ?? 1,
    });
    asked.current?.stop();
    asked.current = made;
  }, [client, name, key, document, pagedOf]);
  useEffect(() => {
    ask();
    return () => asked.current?.stop();
  }, [ask]);

  const error = failed?.key === key ? failed.error : undefined;
  const last = list.pages.at(-1);
  return {
    key: list.key,
    rows: useMemo(() => rowsOf(list.pages), [list, rowsOf]),
    hasMore: last !== undefined && pagedOf(last).pageInfo.hasNextPage,
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

function leftOf<Page>(name: string, key: string): List<Page> | undefined {
  const found = left.get(name) as List<Page> | undefined;
  return found?.key === key ? found : undefined;
}
