/** So much time in words. */
import { plural } from '@lingui/core/macro';

import type { TimeUnit } from '../../../api/generated/graphql';

export function spanText({ amount, unit }: { amount: number; unit: TimeUnit }): string {
  switch (unit) {
    case 'WORKING_MINUTES':
      return plural(amount, { one: '# working minute', other: '# working minutes' });
    case 'WORKING_HOURS':
      return plural(amount, { one: '# working hour', other: '# working hours' });
    case 'WORKING_DAYS':
      return plural(amount, { one: '# working day', other: '# working days' });
    case 'HOURS':
      return plural(amount, { one: '# hour', other: '# hours' });
    case 'DAYS':
      return plural(amount, { one: '# day', other: '# days' });
  }
}
