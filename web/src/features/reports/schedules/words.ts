/** What the values of the enums of reports on schedule are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Enums } from '../../../api/generated/shape';
import { presetWords } from '../filters/words';

type OfSchedules =
  | 'ReportRelativePeriod'
  | 'ReportFrequency'
  | 'ReportMailFormat'
  | 'ReportDeliveryOutcome'
  | 'ReportDeliveryReason'
  | 'ReportScheduleResult';

export const words = {
  ReportRelativePeriod: {
    THIS_WEEK: presetWords.thisWeek,
    LAST_WEEK: presetWords.lastWeek,
    THIS_MONTH: presetWords.thisMonth,
    LAST_MONTH: presetWords.lastMonth,
    THIS_QUARTER: presetWords.thisQuarter,
    LAST_QUARTER: presetWords.lastQuarter,
    THIS_YEAR: presetWords.thisYear,
    LAST_YEAR: presetWords.lastYear,
    LAST_NINETY_DAYS: presetWords.last90Days,
    LAST_TWELVE_MONTHS: presetWords.last12Months,
  },
  ReportFrequency: {
    DAILY: msg({ message: 'Every day', context: 'schedule' }),
    WEEKLY: msg({ message: 'On weekdays', context: 'schedule' }),
    MONTHLY: msg({ message: 'Every month', context: 'schedule' }),
  },
  ReportMailFormat: {
    XLSX: msg`Workbook (XLSX)`,
    CSV: msg`Text for spreadsheets (CSV)`,
    PDF: msg`Document (PDF)`,
  },
  ReportDeliveryOutcome: {
    WAITING: msg({ message: 'Waiting', context: 'letter' }),
    SENT: msg({ message: 'Sent', context: 'letter' }),
    SKIPPED: msg({ message: 'Not to be sent', context: 'letter' }),
    FAILED: msg({ message: 'Failed', context: 'letter' }),
  },
  ReportDeliveryReason: {
    TOO_LARGE: msg`without the file, which is too large for a letter`,
    NO_EMAIL: msg`there is no e-mail address`,
    DEACTIVATED: msg`the account is closed`,
    NOT_ALLOWED: msg`without the right to run this report`,
    TAKEN_OFF: msg`taken off the list meanwhile`,
    PAUSED: msg`paused meanwhile`,
    REPORT: msg`the report could not be made`,
    MAIL: msg`the mail server did not take it`,
    LOST: msg`not tried to the end in two days`,
  },
  ReportScheduleResult: {
    SENDING: msg({ message: 'Being sent', context: 'report' }),
    SENT: msg({ message: 'Sent', context: 'report' }),
    PARTLY_SENT: msg({ message: 'Not sent to everybody', context: 'report' }),
    NOT_SENT: msg({ message: 'Not sent', context: 'report' }),
  },
} satisfies { [E in OfSchedules]: Record<Enums[E], MessageDescriptor> };
