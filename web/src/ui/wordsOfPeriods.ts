/** What periods that move on with the days are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Period } from './periods';

export const periodWords: Record<Period, MessageDescriptor> = {
  today: msg({ message: 'Today', context: 'period' }),
  yesterday: msg({ message: 'Yesterday', context: 'period' }),
  thisWeek: msg({ message: 'This week', context: 'period' }),
  lastWeek: msg({ message: 'Last week', context: 'period' }),
  thisMonth: msg({ message: 'This month', context: 'period' }),
  lastMonth: msg({ message: 'Last month', context: 'period' }),
  thisQuarter: msg({ message: 'This quarter', context: 'period' }),
  lastQuarter: msg({ message: 'Last quarter', context: 'period' }),
  thisYear: msg({ message: 'This year', context: 'period' }),
  lastYear: msg({ message: 'Last year', context: 'period' }),
};
