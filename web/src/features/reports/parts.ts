/** What the parts of a period are called: "Jan 2026", "Q1 2026", "3–9 Jan". */
import type { ReportInterval } from '../../api/generated/graphql';

interface Part {
  from: string;
  to: string;
}

const quarter = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);
const at = (day: string) => new Date(`${day}T00:00:00Z`);
/** Without the word for "year" behind each Russian year: it widens tables and axes, and breaks onto lines of its own. */
const plain = (text: string) => text.replaceAll(/(\d{4})\s?г\./g, '$1');

export function partNames(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const days = format({ day: 'numeric', month: 'short' });
  const wholeDays = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const months = format({ month: 'short', year: 'numeric' });
  return (part: Part, interval: ReportInterval): string => {
    switch (interval) {
      case 'DAY':
        return days.format(at(part.from));
      case 'WEEK':
        return days.formatRange(at(part.from), at(part.to));
      case 'MONTH':
        return plain(months.format(at(part.from)));
      case 'QUARTER':
        return `${locale.startsWith('ru') ? `${quarter(part.from)} кв.` : `Q${quarter(part.from)}`} ${part.from.slice(0, 4)}`;
      case 'YEAR':
        return part.from.slice(0, 4);
    }
    return wholeDays.format(at(part.from));
  };
}

/** "1 Jan – 31 Mar 2026" */
export function daysName(locale: string, { from, to }: Part): string {
  return plain(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(at(from), at(to)));
}
