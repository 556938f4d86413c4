/** Calls that come at once, answered together. */
import { useCallback, useEffect, useRef } from 'react';

const TOGETHER = 60; // milliseconds

export function useTogether(run: () => void): () => void {
  const latest = useRef(run);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, TOGETHER);
  }, []);
}
