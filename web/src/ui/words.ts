/** What the values of the schema's enums are called: `t(words.Channel[channel])`. A test asks for every one of them. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Enums } from '../api/generated/shape';

/** Enums that no text tells: fields to sort by, and what only programs read. */
export type Silent = `${string}OrderField` | 'OrderDirection' | 'CountPrecision' | 'ImportOnError' | 'DocumentKind' | 'DocumentOutcome';
type Told = Exclude<keyof Enums, Silent | 'ErrorCode' | `Report${string}`>; // worded in api/errors.ts and features/reports

export const words = {
  ClaimStatus: {
    REGISTERED: msg({ message: 'Registered', context: 'claim' }),
    IN_PROGRESS: msg({ message: 'In progress', context: 'claim' }),
    SATISFIED: msg({ message: 'Satisfied', context: 'claim' }),
    PARTIALLY_SATISFIED: msg({ message: 'Partially satisfied', context: 'claim' }),
    NOT_SATISFIED: msg({ message: 'Not satisfied', context: 'claim' }),
    WITHDRAWN: msg({ message: 'Withdrawn', context: 'claim' }),
  },
  /** As on the button that takes the step. */
  ClaimTransition: {
    TAKE: msg({ message: 'Begin work', context: 'transition' }),
    SATISFY: msg({ message: 'Satisfy', context: 'transition' }),
    PARTIALLY_SATISFY: msg({ message: 'Satisfy in part', context: 'transition' }),
    REJECT: msg({ message: 'Reject', context: 'transition' }),
    WITHDRAW: msg({ message: 'Withdraw', context: 'transition' }),
    REOPEN: msg({ message: 'Reopen', context: 'transition' }),
  },
  PaperKind: {
    CLAIM_FORM: msg`Claim form`,
    ANSWER_LETTER: msg`Answer letter`,
    EIGHT_D: msg({ message: '8D report', context: 'paper' }),
  },
  ClaimDirection: {
    FROM_CUSTOMER: msg`From a customer`,
    TO_SUPPLIER: msg`To a supplier`,
  },
  Channel: {
    PHONE: msg({ message: 'Phone', context: 'channel' }),
    MAIL: msg({ message: 'Mail', context: 'channel' }),
    MEETING: msg({ message: 'Meeting', context: 'channel' }),
    PORTAL: msg({ message: 'Portal', context: 'channel' }),
    API: msg({ message: 'Partner system', context: 'channel' }),
    IMPORT: msg({ message: 'Import', context: 'channel' }),
  },
  Remedy: {
    REFUND: msg({ message: 'Refund', context: 'remedy' }),
    REPLACEMENT: msg({ message: 'Replacement', context: 'remedy' }),
    REPAIR: msg({ message: 'Repair', context: 'remedy' }),
    DISCOUNT: msg({ message: 'Discount', context: 'remedy' }),
    APOLOGY: msg({ message: 'Apology', context: 'remedy' }),
    NONE: msg({ message: 'None', context: 'remedy' }),
  },
  Importance: {
    HIGH: msg({ message: 'High', context: 'importance' }),
    NORMAL: msg({ message: 'Normal', context: 'importance' }),
    LOW: msg({ message: 'Low', context: 'importance' }),
  },
  TimeUnit: {
    WORKING_MINUTES: msg({ message: 'working minutes', context: 'unit' }),
    WORKING_HOURS: msg({ message: 'working hours', context: 'unit' }),
    WORKING_DAYS: msg({ message: 'working days', context: 'unit' }),
    HOURS: msg({ message: 'hours by the clock', context: 'unit' }),
    DAYS: msg({ message: 'days by the calendar', context: 'unit' }),
  },
  Successor: {
    HEAD: msg`to the head of the department`,
    USER: msg`to a person`,
  },
  Weekday: {
    MONDAY: msg`Monday`,
    TUESDAY: msg`Tuesday`,
    WEDNESDAY: msg`Wednesday`,
    THURSDAY: msg`Thursday`,
    FRIDAY: msg`Friday`,
    SATURDAY: msg`Saturday`,
    SUNDAY: msg`Sunday`,
  },
  Severity: {
    CRITICAL: msg({ message: 'Critical', context: 'severity' }),
    MAJOR: msg({ message: 'Major', context: 'severity' }),
    MINOR: msg({ message: 'Minor', context: 'severity' }),
  },
  /** What the other claim is to this one. */
  LinkKind: {
    DUPLICATE: msg({ message: 'Duplicate', context: 'claim' }),
    PARENT: msg({ message: 'Parent claim', context: 'claim' }),
    RELATED: msg({ message: 'Related', context: 'claim' }),
  },
  StaffRole: {
    ADMINISTRATOR: msg`Administrator`,
    MANAGER: msg`Claims manager`,
    AGENT: msg`Claims agent`,
    AUDITOR: msg`Auditor`,
  },
  ViewerKind: {
    STAFF: msg`Staff`,
    CUSTOMER: msg({ message: 'Customer', context: 'user' }),
    CLIENT: msg({ message: 'Partner system', context: 'user' }),
  },
  /** Who a task addressed to a role reaches. */
  AddressMatch: {
    MAIN_AND_ADDITIONAL: msg`Members for both of its objects`,
    MAIN: msg`Members for its main object`,
    ROLE: msg`Members of the role for any object`,
    NOBODY: msg`Nobody: coordinators are told`,
  },
  /** Of work that comes round by the clock. */
  ClockState: {
    NEW: msg({ message: 'Not yet', context: 'job' }),
    RUNNING: msg({ message: 'Running', context: 'job' }),
    DONE: msg({ message: 'Done', context: 'job' }),
    FAILED: msg({ message: 'Failed', context: 'job' }),
    LATE: msg({ message: 'Late', context: 'job' }),
  },
  JobState: {
    WAITING: msg({ message: 'Waiting', context: 'job' }),
    RUNNING: msg({ message: 'Running', context: 'job' }),
    FAILED: msg({ message: 'Failed', context: 'job' }),
  },
  /** What a notification tells of, as its kind is chosen. */
  NotificationKind: {
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
  },
  /** How notifications come. */
  Way: {
    NONE: msg({ message: 'Not at all', context: 'notification' }),
    APP: msg({ message: 'In the app', context: 'notification' }),
    EMAIL: msg({ message: 'By e-mail', context: 'notification' }),
    BOTH: msg({ message: 'In the app and by e-mail', context: 'notification' }),
  },
  /** How often e-mail comes. */
  Cadence: {
    AT_ONCE: msg`After two minutes`,
    HOURLY: msg`Every hour`,
    DAILY: msg`Once a day`,
  },
  ProcessStatus: {
    RUNNING: msg({ message: 'Running', context: 'process' }),
    SUSPENDED: msg({ message: 'Suspended', context: 'process' }),
    COMPLETED: msg({ message: 'Completed', context: 'process' }),
    CANCELLED: msg({ message: 'Cancelled', context: 'process' }),
  },
  ProcessEntryKind: {
    STARTED: msg`The process was started`,
    ENTERED: msg({ message: 'Reached', context: 'process' }),
    PASSED: msg({ message: 'Passed', context: 'process' }),
    TAKEN: msg({ message: 'Way taken', context: 'process' }),
    LEFT_UNDONE: msg({ message: 'Left undone', context: 'process' }),
    TASK_OPENED: msg`Task given`,
    TASK_DONE: msg`Task done`,
    TASK_CANCELLED: msg`Task taken back`,
    TASK_REDIRECTED: msg`Task given to somebody else`,
    FAILED: msg({ message: 'Stopped by a failure', context: 'process' }),
    RETRIED: msg`Tried again`,
    SUSPENDED: msg`The process was suspended`,
    RESUMED: msg`The process was resumed`,
    MIGRATED: msg`Moved to another version`,
    COMPLETED: msg`The process was completed`,
    CANCELLED: msg`The process was cancelled`,
  },
  ProcessEventKind: {
    TIMER: msg({ message: 'Timer', context: 'process' }),
    MESSAGE: msg({ message: 'Message', context: 'process' }),
    SIGNAL: msg({ message: 'Signal', context: 'process' }),
  },
  ProcessSubjectKind: {
    CLAIM: msg({ message: 'Claim', context: 'subject' }),
    PARTNER: msg({ message: 'Partner', context: 'subject' }),
  },
  ProcessTaskStatus: {
    OPEN: msg({ message: 'Open', context: 'task' }),
    DONE: msg({ message: 'Done', context: 'task' }),
    CANCELLED: msg({ message: 'Taken back', context: 'task' }),
    REDIRECTED: msg({ message: 'Redirected', context: 'task' }),
  },
  /** Of a place where a process is. */
  ProcessTokenStatus: {
    MOVING: msg({ message: 'Going on', context: 'process' }),
    WAITING: msg({ message: 'Waiting', context: 'process' }),
    JOINING: msg({ message: 'Waiting for the other ways', context: 'process' }),
    FAILED: msg({ message: 'Failed', context: 'process' }),
  },
  /** The parts of an inbox, by when tasks are due. */
  InboxGroup: {
    OVERDUE: msg({ message: 'Overdue', context: 'tasks' }),
    TODAY: msg({ message: 'Today', context: 'tasks' }),
    THIS_WEEK: msg({ message: 'This week', context: 'tasks' }),
    NEXT_WEEK: msg({ message: 'Next week', context: 'tasks' }),
    LATER: msg({ message: 'Later', context: 'tasks' }),
  },
  AssignmentStatus: {
    DRAFT: msg({ message: 'Draft', context: 'assignment' }),
    DEFERRED: msg({ message: 'Starts later', context: 'assignment' }),
    ACTIVE: msg({ message: 'In hand', context: 'assignment' }),
    STOPPED: msg({ message: 'Stopped', context: 'assignment' }),
    COMPLETED: msg({ message: 'Completed', context: 'assignment' }),
    CANCELLED: msg({ message: 'Cancelled', context: 'assignment' }),
  },
  TaskNoteKind: {
    COMMENT: msg({ message: 'Comment', context: 'task' }),
    QUESTION: msg({ message: 'Question', context: 'task' }),
    ANSWER: msg({ message: 'Answer', context: 'task' }),
  },
  WarningCode: {
    CULPRIT_OF_REJECTED: msg`The claim is rejected, yet somebody is named at fault.`,
    LINES_DIFFER: msg`The disputed lines come to another amount than the claim tells.`,
    SETTLED_ABOVE_CLAIMED: msg`More is settled than was claimed.`,
  },
} satisfies { [E in Told]: Record<Enums[E], MessageDescriptor> };
