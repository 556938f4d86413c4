/** When a report is mailed, in words. */
import { useLingui } from '@lingui/react/macro';

import { useFormat } from '../../../ui/format';
import { words } from '../../../ui/words';
import type { Schedule } from './documents';
import { isLastDay } from './draft';

export function useWhen(): (schedule: Pick<Schedule, 'frequency' | 'weekdays' | 'dayOfMonth' | 'time'>) => string {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return ({ frequency, weekdays, dayOfMonth, time }) => {
    if (frequency === 'DAILY') return t`every day at ${time}`;
    if (frequency === 'WEEKLY') {
      const named = weekdays.map((each) => t(words.Weekday[each]));
      const days = format.list(i18n.locale === 'ru' ? named.map((each) => each.toLocaleLowerCase('ru')) : named);
      return t`every week: ${days}, at ${time}`;
    }
    const day = dayOfMonth ?? 1;
    return isLastDay(day) ? t`on the last day of each month at ${time}` : t`on day ${day} of each month at ${time}`;
  };
}
