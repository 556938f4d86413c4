/** What was typed and not saved: kept in the browser for its user, with when, until it is saved or dropped. */
import { useCallback, useState } from 'react';

import { useViewer } from './viewer';

export interface Kept<T> {
  at: string;
  value: T;
}

/** State that a reload does not lose. `name` tells whose it is within the user's drafts; `keep(null)` drops it. */
export function useDraft<T>(name: string) {
  const key = `redress.draft.${useViewer().id}.${name}`;
  const [kept, setKept] = useState(() => read<T>(key));
  const keep = useCallback(
    (value: T | null) => {
      const next = value === null ? null : { at: new Date().toISOString(), value };
      setKept(next);
      write(key, next);
    },
    [key],
  );
  return [kept, keep] as const;
}

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage loses drafts, and nothing else.
  }
}
