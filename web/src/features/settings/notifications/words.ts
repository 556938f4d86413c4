/** What kinds of notifications, the ways in which they come, and how often e-mail does are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Settings } from './documents';
import type { Kind, Way } from './kinds';

/** What a notification tells of, as its kind is chosen. */
export const kindWords: Record<Kind, MessageDescriptor> = {
  CLAIM_ASSIGNED: msg`A claim is given to me`,
  CLAIM_TAKEN_AWAY: msg`A claim of mine is given to somebody else`,
  CLAIM_IN_DEPARTMENT: msg`A claim comes to my department`,
  CLAIM_STATUS: msg`A claim of mine has another status`,
  CLAIM_COMMENTED: msg`The customer comments on a claim of mine`,
  CLAIM_RATED: msg`The customer rates a claim of mine`,
  CLAIM_MERGED: msg`A claim of mine is merged with another`,
  CLAIM_DUE_SOON: msg`A deadline of a claim of mine is near`,
  CLAIM_OVERDUE: msg`A claim of mine is overdue`,
  CLAIM_ESCALATED: msg`A late claim is escalated`,
  TASK_ASSIGNED: msg`I have a new task`,
  TASK_OFFERED: msg`A task waits for somebody of my role`,
  TASK_REDIRECTED: msg`Somebody hands a task to me`,
  TASK_RETURNED: msg`A task comes back to me for rework`,
  TASK_DONE: msg`A task that I asked for is done`,
  TASK_CANCELLED: msg`A task is no longer mine`,
  TASK_ASKED: msg`Somebody asks me about a task`,
  TASK_ANSWERED: msg`My question about a task is answered`,
  TASK_COMMENTED: msg`Somebody remarks on a task of mine`,
  TASK_REMINDER: msg`A reminder of a task of mine`,
  TASK_OVERDUE: msg`A task is overdue`,
  PROCESS_INCIDENT: msg`A process stands still after a failure`,
  PROCESS_MESSAGE: msg`A process tells me something`,
  REPORT_FAILED: msg`A report of mine could not be mailed`,
};

/** How notifications come. */
export const wayWords: Record<Way, MessageDescriptor> = {
  NONE: msg({ message: 'Not at all', context: 'notification' }),
  APP: msg({ message: 'In the app', context: 'notification' }),
  EMAIL: msg({ message: 'By e-mail', context: 'notification' }),
  BOTH: msg({ message: 'In the app and by e-mail', context: 'notification' }),
};

/** How often e-mail comes. */
export const cadenceWords: Record<Settings['cadence'], MessageDescriptor> = {
  AT_ONCE: msg`After two minutes`,
  HOURLY: msg`Every hour`,
  DAILY: msg`Once a day`,
};
