/** What the user can do here and now: the palette lists it, the keyboard runs it, `?` shows its keys. */
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';

export interface Command {
  id: string;
  label: string;
  /** Heading in the palette and among the keys. */
  group: string;
  run: () => void;
  /** "c", "g c", "/", "Mod+k", "Shift+x", "Mod+Enter": letters by their place on the keyboard. */
  keys?: string;
  /** Words that also find it. */
  also?: string;
  /** Found by its keys alone; the palette does not list it. */
  hidden?: boolean;
}

let sets: (readonly Command[])[] = [];
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

function change(next: (readonly Command[])[]) {
  sets = next;
  all = sets.flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const commands = (): readonly Command[] => all;

/** Offer commands while the component is on screen, from its first picture on; of two with the same keys the later one runs. Memoise the list. */
export function useCommands(offered: readonly Command[]) {
  useLayoutEffect(() => {
    change([...sets, offered]);
    return () => change(sets.filter((set) => set !== offered));
  }, [offered]);
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, commands);
}

/** Finds records for the palette by the words typed; each becomes a command that opens it. */
export type Finder = (words: string) => Promise<readonly Command[]>;

const finders = new Set<Finder>();

/** Let the palette find records of a kind while the component is on screen. Memoise the function. */
export function useFinder(finder: Finder) {
  useEffect(() => {
    finders.add(finder);
    return () => {
      finders.delete(finder);
    };
  }, [finder]);
}

export async function findRecords(words: string): Promise<readonly Command[]> {
  const found = await Promise.all([...finders].map((finder) => finder(words)));
  return found.flat();
}
