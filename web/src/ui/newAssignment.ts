/** Asks the shell for the dialog of a new assignment, from wherever one is given. */
import { useSyncExternalStore } from 'react';

export interface Wanted {
  /** What it is about; the dialog asks for it where nothing is given. */
  subject?: { id: string; name: string };
  /** The task whose performer gives it on. */
  parentTask?: { id: string; title: string };
  /** Called once it is given. */
  done?: () => void;
}

let wanted: Wanted | null = null;
const listeners = new Set<() => void>();

export function newAssignment(next: Wanted | null) {
  wanted = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => wanted;

export function useWantedAssignment(): Wanted | null {
  return useSyncExternalStore(subscribe, current);
}
