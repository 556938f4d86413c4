/** Calendar days as text, 2026-11-23: arithmetic that no clock change disturbs. Weeks begin on Monday. */

export const periods = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
] as const;
export type Period = (typeof periods)[number];

const text = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

export function plusDays(day: string, days: number): string {
  const [year, month, date] = parts(day);
  return text(year, month - 1, date + days);
}

/** The first day of the period and the first one after it. */
export function spanOf(period: Period, today: string): [string, string] {
  const [year, oneBased, date] = parts(today);
  const month = oneBased - 1;
  const quarter = month - (month % 3);
  const monday = date - ((new Date(Date.UTC(year, month, date)).getUTCDay() + 6) % 7);
  const days = (from: number, to: number): [string, string] => [text(year, month, from), text(year, month, to)];
  const months = (from: number, to: number): [string, string] => [text(year, from, 1), text(year, to, 1)];
  switch (period) {
    case 'today':
      return days(date, date + 1);
    case 'yesterday':
      return days(date - 1, date);
    case 'thisWeek':
      return days(monday, monday + 7);
    case 'lastWeek':
      return days(monday - 7, monday);
    case 'thisMonth':
      return months(month, month + 1);
    case 'lastMonth':
      return months(month - 1, month);
    case 'thisQuarter':
      return months(quarter, quarter + 3);
    case 'lastQuarter':
      return months(quarter - 3, quarter);
    case 'thisYear':
      return months(0, 12);
    case 'lastYear':
      return months(-12, 0);
  }
}
