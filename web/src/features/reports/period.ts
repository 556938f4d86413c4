/** The period of a report as its address tells it: `lastMonth`, `last12Months`, `2026-01-01..2026-03-31`. */
import { plusDays, spanOf } from '../../ui/periods';

export const presets = [
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'last90Days',
  'last12Months',
] as const;
const [NINETY, MONTH] = [90, 31];
export type Preset = (typeof presets)[number];

/** Days, both included. */
export interface Days {
  from: string;
  to: string;
}

export const presetOf = (text: string | undefined): Preset | null => presets.find((each) => each === text) ?? null;

export function ownDays(text: string): Days | null {
  const found = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text);
  const [, from = '', to = ''] = found ?? [];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

export function daysOf(text: string, today: string): Days | null {
  const preset = presetOf(text);
  return preset ? daysOfPreset(preset, today) : ownDays(text);
}

function daysOfPreset(preset: Preset, today: string): Days {
  if (preset === 'last90Days') return { from: plusDays(today, 1 - NINETY), to: today };
  const [first, end] = spanOf(preset === 'last12Months' ? 'thisMonth' : preset, today);
  const from = preset === 'last12Months' ? aYearBefore(end) : first;
  return { from, to: plusDays(end, -1) };
}

/** The parts that show how a period went: days up to a month, else months. */
export const fittingInterval = ({ from, to }: Partial<Days>): 'DAY' | 'MONTH' => (from && to && to < plusDays(from, MONTH) ? 'DAY' : 'MONTH');

const aYearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

export function isDay(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
