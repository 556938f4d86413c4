/** A form's content, kept in the browser for its user until it is sent or thrown away. */
import { useCallback, useState } from 'react';

interface Kept<T> {
  value: T;
  /** The same for each try to send it, so that the first one counts. */
  key: string;
  /** When it was last changed. */
  at: string;
}

/**
 * `name` tells whose draft it is and of what; `start` what stands there without one.
 * `from` is when the draft was left that this page began with.
 */
export function useKept<T>(name: string, start: () => T) {
  const [begun] = useState(() => read<T>(name));
  const [from, setFrom] = useState(begun?.at ?? null);
  // A draft of an earlier version of the app may lack fields.
  const [held, setHeld] = useState(() => (begun ? { ...begun, value: { ...start(), ...begun.value } } : fresh(start())));

  const set = useCallback(
    (change: Partial<T>) =>
      setHeld((before) => {
        const next = { ...before, value: { ...before.value, ...change }, at: new Date().toISOString() };
        write(name, next);
        return next;
      }),
    [name],
  );
  const drop = useCallback(() => write(name, null), [name]);
  return {
    value: held.value,
    key: held.key,
    from,
    set,
    /** The user has seen whence it came. */
    settle: () => setFrom(null),
    /** It was sent, or is not wanted. */
    drop,
    startOver: () => {
      drop();
      setFrom(null);
      setHeld(fresh(start()));
    },
    putBack: (value: T) => {
      const next = fresh(value);
      write(name, next);
      setHeld(next);
    },
    /** The next try is another record. */
    renew: () => setHeld((before) => ({ ...before, key: crypto.randomUUID() })),
  };
}

const fresh = <T>(value: T): Kept<T> => ({ value, key: crypto.randomUUID(), at: new Date().toISOString() });

function read<T>(name: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
}

function write(name: string, kept: unknown) {
  try {
    if (kept === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage loses drafts, and nothing else.
  }
}
