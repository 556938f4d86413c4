/** News for those who do not see the page: a new page's title, how many rows a search found. */
import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => said;

export function announce(text: string) {
  said = text;
  for (const listener of listeners) listener();
}

export function Announcements() {
  const text = useSyncExternalStore(subscribe, current);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
}
