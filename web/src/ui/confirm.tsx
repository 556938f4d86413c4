/** A question before what cannot be taken back: `if (await confirm({ title, text, action })) …`. */
import { lazy, Suspense, useSyncExternalStore } from 'react';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

export interface Question {
  title: string;
  text: string;
  /** The word on the button that does it. */
  action: string;
  danger?: boolean;
}

export interface Asked extends Question {
  answer: (yes: boolean) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function change(next: Asked | null) {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => asked;

export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      change(null);
      resolve(yes);
    };
    change({ ...question, answer });
  });
}

/** Where the question that was asked appears. */
export function Questions() {
  const question = useSyncExternalStore(subscribe, current);
  return <Suspense>{question && <ConfirmDialog question={question} />}</Suspense>;
}
