/** The time, a minute at a time: what becomes overdue while one looks shows it. */
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

function subscribe(listener: () => void) {
  const timer = setInterval(listener, MINUTE / 4);
  return () => clearInterval(timer);
}

const current = () => Math.floor(Date.now() / MINUTE) * MINUTE;

export function useNow(): number {
  return useSyncExternalStore(subscribe, current);
}
