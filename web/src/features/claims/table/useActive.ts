/** The row that the keyboard is at: it has the focus, and stays in the page while others scroll away. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { ClaimRow } from './rows';

/** As it was left, for who comes back. */
let left: string | null = null;

export function useActive(rows: readonly ClaimRow[]) {
  const [id, setId] = useState(() => left);
  const row = useRef<HTMLDivElement>(null);
  /** The row that is to get the focus: by its id, as an effect of an earlier picture may come in between. */
  const wantsFocus = useRef(left);
  /** Whether it is only come back to: then nothing else may have the focus. */
  const isReturn = useRef(true);
  const places = useMemo(() => new Map(rows.map((each, index) => [each.id, index])), [rows]);
  const index = id === null ? -1 : (places.get(id) ?? -1);

  useEffect(() => {
    left = id;
  }, [id]);
  const goTo = useCallback(
    (to: number) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (!next) return;
      setId(next.id);
      wantsFocus.current = next.id;
      isReturn.current = false;
    },
    [rows],
  );
  const touch = useCallback((claim: ClaimRow) => setId(claim.id), []);
  /** Scroll to the row that was gone to, and give it the focus, which it may get a while after: once it is in the page. */
  const settle = (show: (index: number) => void) => {
    if (index < 0 || wantsFocus.current !== id) return;
    // Where the focus is after the page before has gone is known only now.
    if (isReturn.current && !isNowhere()) wantsFocus.current = null;
    if (wantsFocus.current === null) return;
    show(index);
    if (!row.current) return;
    wantsFocus.current = null;
    row.current.focus({ preventScroll: true });
  };
  return { index, claim: rows[index], row, settle, goTo, touch };
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body || document.activeElement.id === 'main';
