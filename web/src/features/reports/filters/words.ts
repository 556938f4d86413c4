/** What the filters of a report, and its periods, are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Preset } from '../period';
import type { Narrowing } from '../search';

export const narrowingWords: Record<Narrowing, MessageDescriptor> = {
  departments: msg`Department at fault`,
  reasons: msg({ message: 'Reason', context: 'claim' }),
  partners: msg({ message: 'Partner', context: 'claim' }),
  partnerKinds: msg`Partner kind`,
  responsibles: msg({ message: 'Responsible', context: 'claim' }),
  employeesAtFault: msg`Employee at fault`,
  statuses: msg({ message: 'Status', context: 'claim' }),
  directions: msg({ message: 'Direction', context: 'claim' }),
};

export const presetWords: Record<Preset, MessageDescriptor> = {
  thisMonth: msg({ message: 'This month', context: 'period' }),
  lastMonth: msg({ message: 'Last month', context: 'period' }),
  thisQuarter: msg({ message: 'This quarter', context: 'period' }),
  lastQuarter: msg({ message: 'Last quarter', context: 'period' }),
  thisYear: msg({ message: 'This year', context: 'period' }),
  lastYear: msg({ message: 'Last year', context: 'period' }),
  last12Months: msg({ message: 'Last 12 months', context: 'period' }),
};
