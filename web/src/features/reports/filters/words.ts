/** What the filters of a report, and its periods, are called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { periodWords } from '../../../ui/wordsOfPeriods';
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
  cancellationReasons: msg`Cancellation reason`,
  managers: msg({ message: 'Manager', context: 'document' }),
  authors: msg({ message: 'Author', context: 'assignment' }),
  performers: msg({ message: 'Performer', context: 'assignment' }),
};

export const presetWords: Record<Preset, MessageDescriptor> = {
  ...periodWords,
  last90Days: msg({ message: 'Last 90 days', context: 'period' }),
  last12Months: msg({ message: 'Last 12 months', context: 'period' }),
};
