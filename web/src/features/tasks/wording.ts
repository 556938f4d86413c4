/** How tasks are told: an assignment's two tasks by their own words in the user's language, any other as its diagram has it. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';

import type { Line, Task } from './task';

/** As on the buttons; the built-in diagram has them in the organisation's language alone. */
const outcomes: Record<string, MessageDescriptor> = {
  'Execute.done': msg({ message: 'Done', context: 'outcome' }),
  'Execute.cancelled': msg({ message: 'Refuse', context: 'outcome' }),
  'Check.accept': msg({ message: 'Confirm', context: 'outcome' }),
  'Check.rework': msg({ message: 'Return for rework', context: 'outcome' }),
  'Check.cancel': msg({ message: 'Confirm the cancellation', context: 'outcome' }),
};
const ended: Record<string, MessageDescriptor> = {
  'Execute.done': msg({ message: 'Done', context: 'ended' }),
  'Execute.cancelled': msg({ message: 'Refused', context: 'ended' }),
  'Check.accept': msg({ message: 'Confirmed', context: 'ended' }),
  'Check.rework': msg({ message: 'Returned for rework', context: 'ended' }),
  'Check.cancel': msg({ message: 'Cancellation confirmed', context: 'ended' }),
};

type Named = Pick<Line, 'title' | 'elementId'> & { assignment?: { title: string } | null };

/** What is to be done, in a line. */
export function titleOf({ title, elementId, assignment }: Named): string {
  if (!assignment) return title;
  return elementId === 'Check' ? t`Check: ${assignment.title}` : assignment.title;
}

export type Outcome = Task['outcomes'][number];

/** The word on the button that ends the task so. */
export function outcomeWord({ elementId, assignment }: Pick<Line, 'elementId' | 'assignment'>, { key, label }: Outcome, i18n: I18n): string {
  const own = assignment && outcomes[`${elementId}.${key}`];
  return own ? i18n._(own) : label || key;
}

/** How the task ended. */
export function endWord(task: Pick<Task, 'elementId' | 'outcome' | 'outcomes'> & { assignment?: object | null }, i18n: I18n): string | null {
  const { elementId, assignment, outcome } = task;
  if (!outcome) return null;
  const own = assignment && ended[`${elementId}.${outcome}`];
  return own ? i18n._(own) : (task.outcomes.find(({ key }) => key === outcome)?.label ?? outcome);
}

/** What a check can decide depends on what the performer did. */
export function possible({ elementId, assignment, outcomes }: Pick<Task, 'elementId' | 'assignment' | 'outcomes'>): Outcome[] {
  if (!assignment || elementId !== 'Check') return outcomes;
  const not = assignment.executed === 'cancelled' ? 'accept' : 'cancel';
  return outcomes.filter(({ key }) => key !== not);
}

/** Which of an assignment's tasks it was. */
export const roundOf = ({ elementId, round }: Pick<Task, 'elementId' | 'round'>): string =>
  elementId === 'Check' ? t`Round ${round}, check` : t`Round ${round}, performing`;
