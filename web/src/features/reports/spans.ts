/** Lengths of time in the language of the app: "3 days 4 hr", "2 hr 5 min". */
import { useFormat } from '../../ui/format';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';

const DAY = 86_400;
const HOUR = 3_600;

export const hoursOf = (seconds: number | null | undefined) => (seconds === null || seconds === undefined ? null : Math.round(seconds / 36) / 100);

export function useSpan(): (seconds: number | null | undefined) => string {
  const { i18n } = useLingui();
  const format = useFormat();
  return useMemo(() => {
    const unit = (of: 'day' | 'hour') => new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: of, unitDisplay: 'short' });
    const [days, hours] = [unit('day'), unit('hour')];
    return (seconds) => {
      if (seconds === null || seconds === undefined) return '–';
      if (seconds < DAY) return format.duration(seconds);
      const rest = Math.floor((seconds % DAY) / HOUR);
      const whole = days.format(Math.floor(seconds / DAY));
      return rest > 0 ? `${whole} ${hours.format(rest)}` : whole;
    };
  }, [i18n.locale, format]);
}
