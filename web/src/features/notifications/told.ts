/** What happened, as one sentence in the language of the app: from what was known when it happened. */
import { t } from '@lingui/core/macro';
import type { I18n } from '@lingui/core';

import { words } from '../../ui/words';
import type { Notification } from './documents';

const names = ['number', 'partner', 'to', 'rating', 'into', 'about', 'text', 'responsible', 'dueAt'] as const;
/** What the service keeps of an event; what it does not know is empty. */
type Details = Record<(typeof names)[number], string>;

type Format = (moment: string) => string;
type Sentence = (actor: string, details: Details, i18n: I18n, format: Format) => string;

const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

export function detailsOf({ details }: Notification): Details {
  const known = new Map(Object.entries(details ?? {}));
  return Object.fromEntries(names.map((name) => [name, plain(known.get(name))])) as Details;
}

export function sentence(one: Notification, i18n: I18n, format: Format): string {
  return sentences[one.kind](one.actorName ?? t`Redress`, detailsOf(one), i18n, format);
}

/** What the sentence is about: the title, and the partner or the claim that it belongs to. */
export function subjectOf(one: Notification): string {
  const { partner, about } = detailsOf(one);
  return [one.title, partner || about].filter(Boolean).join(' · ');
}

function status(name: string, i18n: I18n): string {
  const known = Object.entries(words.ClaimStatus).find(([key]) => key === name);
  return known ? i18n._(known[1]) : name;
}

const due = (dueAt: string, format: Format) => (dueAt ? format(dueAt) : '');

const sentences: Record<Notification['kind'], Sentence> = {
  CLAIM_ASSIGNED: (actor, { number }) => t`${actor} made you responsible for ${number}`,
  CLAIM_TAKEN_AWAY: (actor, { number, responsible }) =>
    responsible ? t`${actor} gave ${number} to ${responsible}` : t`${actor} took ${number} from you`,
  CLAIM_IN_DEPARTMENT: (actor, { number }) => t`${actor} brought ${number} to your department`,
  CLAIM_STATUS: (actor, { number, to }, i18n) => t`${actor} moved ${number} to “${status(to, i18n)}”`,
  CLAIM_COMMENTED: (actor, { number }) => t`${actor} commented on ${number}`,
  CLAIM_RATED: (actor, { number, rating }) => t`${actor} rated ${number}: ${rating} of 5`,
  CLAIM_MERGED: (actor, { number, into }) => t`${actor} merged ${number} into ${into}`,
  CLAIM_DUE_SOON: (_, { number, dueAt }, __, format) => t`${number} is due soon: ${due(dueAt, format)}`,
  CLAIM_OVERDUE: (_, { number, dueAt }, __, format) => t`${number} is overdue since ${due(dueAt, format)}`,
  CLAIM_ESCALATED: (_, { number }) => t`${number} is late and was escalated`,
  TASK_ASSIGNED: (actor) => t`${actor} gave you a task`,
  TASK_OFFERED: () => t`A task waits for somebody of your role`,
  TASK_REDIRECTED: (actor) => t`${actor} handed you a task`,
  TASK_RETURNED: (actor) => t`${actor} returned a task for rework`,
  TASK_DONE: (actor) => t`${actor} has done a task`,
  TASK_CANCELLED: () => t`A task is no longer yours`,
  TASK_ASKED: (actor) => t`${actor} asks you about a task`,
  TASK_ANSWERED: (actor) => t`${actor} answers your question`,
  TASK_COMMENTED: (actor) => t`${actor} remarks on a task`,
  TASK_REMINDER: () => t`A task waits for you`,
  TASK_OVERDUE: (_, { dueAt }, __, format) => t`A task is overdue since ${due(dueAt, format)}`,
  PROCESS_INCIDENT: () => t`A process stands still after a failure`,
  PROCESS_MESSAGE: () => t`A message from a process`,
  REPORT_FAILED: () => t`A report on schedule could not be mailed to everybody`,
};
