/** The line that the keyboard is at: it has the focus, and when its task goes the next one takes its place. */
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';

import type { Line } from '../task';

export interface Active {
  id: string | null;
  line: RefObject<HTMLAnchorElement | null>;
  /** Give the focus to the line that was gone to, once it is in the page. */
  settle: (show: () => void) => void;
  /** Go so many lines on; the line that is gone to. */
  move: (by: number) => Line | undefined;
  touch: (id: string) => void;
}

export function useActive(rows: readonly Line[]): Active {
  const [place, setPlace] = useState<{ id: string; at: number } | null>(null);
  const line = useRef<HTMLAnchorElement>(null);
  const wantsFocus = useRef(false);
  // A task that has gone leaves its place to the one that follows.
  const found = place ? rows.findIndex(({ id }) => id === place.id) : -1;
  const at = place && found === -1 ? Math.min(place.at, rows.length - 1) : found;
  const id = rows[at]?.id ?? null;

  const move = useCallback(
    (by: number) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, at === -1 ? 0 : at + by))];
      if (!next) return undefined;
      setPlace({ id: next.id, at: rows.indexOf(next) });
      wantsFocus.current = true;
      return next;
    },
    [rows, at],
  );
  const touch = useCallback((id: string) => setPlace({ id, at: rows.findIndex((row) => row.id === id) }), [rows]);
  const settle = useCallback((show: () => void) => {
    if (!wantsFocus.current) return;
    show();
    if (!line.current) return;
    wantsFocus.current = false;
    line.current.focus({ preventScroll: true });
  }, []);
  return useMemo(() => ({ id, line, settle, move, touch }), [id, settle, move, touch]);
}
