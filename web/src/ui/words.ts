/** What the values of the schema's enums are called: `t(words.Channel[channel])`. A test asks for every one of them. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Enums } from '../api/generated/shape';

/** Enums that no text tells: fields to sort by, and what only programs read. */
export type Silent = `${string}OrderField` | 'OrderDirection' | 'CountPrecision' | 'ImportOnError' | 'DocumentKind' | 'DocumentOutcome';
/** Worded in api/errors.ts, features/reports and features/settings/notifications. */
type Elsewhere = 'ErrorCode' | `Report${string}` | 'NotificationKind' | 'Way' | 'Cadence';
type Told = Exclude<keyof Enums, Silent | Elsewhere>;

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
