/** Short news in a corner: what was done, what failed. They are read out, and go by themselves unless they tell of a failure. */
import { useLingui } from '@lingui/react/macro';
import { Button, Notification, Stack, Text } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';

import { word, type Fault } from '../api/errors';

export interface Toast {
  text: string;
  kind?: 'done' | 'failed';
  action?: { label: string; run: () => void };
}

interface Shown extends Toast {
  id: number;
}

const LIFE = 6000; // milliseconds
let shown: readonly Shown[] = [];
let count = 0;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]) {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => shown;

/** Tell what was done: `toast({ text: t`Saved` })`. */
export function toast(given: Toast) {
  change([...shown.slice(-3), { ...given, id: (count += 1) }]);
}

/** Tell why something was not done, where no form shows it. */
export function toastFaults(faults: readonly Fault[]) {
  for (const text of new Set(faults.map(word))) toast({ text, kind: 'failed' });
}

export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, current);
  return (
    <Stack gap="xs" className="toasts">
      {toasts.map((each) => (
        <One key={each.id} toast={each} />
      ))}
    </Stack>
  );
}

function One({ toast: { id, text, kind, action } }: { toast: Shown }) {
  const { t } = useLingui();
  const close = () => change(shown.filter((each) => each.id !== id));
  const stays = kind === 'failed' || action !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => change(shown.filter((each) => each.id !== id)), LIFE);
    return () => clearTimeout(timer);
  }, [id, stays]);
  return (
    <Notification
      withBorder
      role={kind === 'failed' ? 'alert' : 'status'}
      color={kind === 'failed' ? 'red' : 'green'}
      onClose={close}
      closeButtonProps={{ 'aria-label': t`Dismiss` }}
    >
      <Text size="sm">{text}</Text>
      {action && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
    </Notification>
  );
}
