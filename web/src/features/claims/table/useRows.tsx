/** The rows of the list, loaded as they are scrolled to; on coming back, those that were there. */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';

import { PageQuery, type Tell, type Wanted } from './PageQuery';
import { afterOf, arrived, hasMore, pagesAt, rowsOf, type ClaimRow, type List } from './rows';

export interface Rows {
  /** What these rows were asked by: another one than is wanted, while that is on its way or failed. */
  key: string;
  rows: readonly ClaimRow[];
  more: boolean;
  /** Nothing was loaded yet. */
  isFirst: boolean;
  /** Other rows are on their way. */
  isLate: boolean;
  error: CombinedError | undefined;
  reload: () => void;
  /** Tell which rows are on screen. */
  look: (first: number, last: number) => void;
  /** They ask, and have no looks. */
  queries: ReactNode;
}

interface Errors {
  key: string;
  of: ReadonlyMap<number, CombinedError>;
}

const STEP = 25;
const empty: List = { key: '', pages: [] };
/** The list as it was left, for who comes back to it. */
let left = empty;

export function useRows(wanted: Wanted): Rows {
  const key = useMemo(() => JSON.stringify(wanted), [wanted]);
  const [list, setList] = useState<List>(() => (left.key === key ? left : empty));
  const [errors, setErrors] = useState<Errors>({ key: '', of: new Map() });
  const [turn, setTurn] = useState(0);
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const [fresh] = useState(() => new Set<string>());
  const isCurrent = list.key === key;

  useEffect(() => {
    left = list;
  }, [list]);
  const tell = useCallback<Tell>((key, index, page, error) => {
    if (page) setList((before) => arrived(before, key, index, page));
    setErrors((before) => noted(before, key, index, error));
  }, []);
  const look = useCallback((from: number, to: number) => {
    // Not with every row: all of the page is rendered anew by this.
    const [first, last] = [Math.floor(from / STEP) * STEP, Math.ceil(to / STEP) * STEP];
    setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  const reload = useCallback(() => setTurn((before) => before + 1), []);

  const rows = useMemo(() => rowsOf(list), [list]);
  const queries = (isCurrent ? pagesAt(list, seen.first, seen.last) : [0]).map((index) => {
    const after = (isCurrent ? afterOf(list, index) : null) ?? null;
    const told = { wanted, list: key, index, after, fresh, turn, tell };
    return <PageQuery key={`${key} ${index} ${after}`} {...told} />;
  });
  const error = errors.key === key ? [...errors.of.values()][0] : undefined;
  return {
    key: list.key,
    rows,
    more: hasMore(list),
    isFirst: list.key === '',
    isLate: !isCurrent && !error,
    error,
    reload,
    look,
    queries,
  };
}

function noted(before: Errors, key: string, index: number, error: CombinedError | undefined): Errors {
  const same = before.key === key;
  if (same && before.of.get(index) === error) return before;
  const of = new Map(same ? before.of : []);
  if (error) of.set(index, error);
  else of.delete(index);
  return { key, of };
}
