/** Moments by which things are often due: the end of today, of tomorrow, of the same day of next week. */
import { t } from '@lingui/core/macro';
import dayjs from 'dayjs';

import { toField } from '../../../ui/moments';
import type { Quick } from './Moment';

const END = 18; // o'clock

export function quickDays(zone: string, now = new Date()): Quick[] {
  const today = dayjs(toField(now, zone));
  const at = (days: number) => today.add(days, 'day').hour(END).minute(0).format('YYYY-MM-DDTHH:mm');
  const choices = [
    ...(today.hour() < END ? [{ label: t`Today`, value: at(0) }] : []),
    { label: t`Tomorrow`, value: at(1) },
    { label: t`In a week`, value: at(7) },
  ];
  return choices;
}
