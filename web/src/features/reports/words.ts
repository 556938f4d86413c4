/** What the values of the enums of reports are called: `t(words.ReportInterval[interval])`; those of schedules apart. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Enums } from '../../api/generated/shape';
import type { words as ofSchedules } from './schedules/words';

export const words = {
  ReportPartnerKind: {
    CUSTOMER: msg({ message: 'Customers', context: 'partners' }),
    SUPPLIER: msg({ message: 'Suppliers', context: 'partners' }),
    COMPETITOR: msg({ message: 'Competitors', context: 'partners' }),
    CARRIER: msg({ message: 'Carriers', context: 'partners' }),
    OTHER: msg({ message: 'Others', context: 'partners' }),
  },
  /** A group of one record is called by its name. */
  ReportGroupKind: {
    ONE: msg({ message: 'One', context: 'group' }),
    OTHER: msg({ message: 'Others', context: 'group' }),
    NOT_ESTABLISHED: msg({ message: 'Not established', context: 'group' }),
    ALL: msg({ message: 'All', context: 'group' }),
  },
  ReportInterval: {
    DAY: msg({ message: 'By day', context: 'report' }),
    WEEK: msg({ message: 'By week', context: 'report' }),
    MONTH: msg({ message: 'By month', context: 'report' }),
    QUARTER: msg({ message: 'By quarter', context: 'report' }),
    YEAR: msg({ message: 'By year', context: 'report' }),
  },
  ReportSignal: {
    ABOVE_LIMIT: msg({ message: 'Above the upper limit', context: 'control chart' }),
    BELOW_LIMIT: msg({ message: 'Below the lower limit', context: 'control chart' }),
    RUN: msg({ message: 'In a long row on one side of the mean', context: 'control chart' }),
  },
  ReportEchoKind: {
    PARTNER_AND_REASON: msg({ message: 'Of one partner for one reason', context: 'repeats' }),
    ITEM: msg({ message: 'About one item', context: 'repeats' }),
    DOCUMENT: msg({ message: 'About one document', context: 'repeats' }),
  },
} satisfies { [E in Exclude<keyof Enums & `Report${string}`, keyof typeof ofSchedules | `${string}OrderField`>]: Record<Enums[E], MessageDescriptor> };
