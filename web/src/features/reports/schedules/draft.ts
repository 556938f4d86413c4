/** A schedule as its form holds it, where it begins, and the input that it makes. */
import type { ReportFrequency, ReportMailFormat, ReportRelativePeriod, ReportScheduleCreateInput, Weekday } from '../../../api/generated/graphql';
import type { Choice } from '../../../ui/pickers/Picker';
import { presetOf, type Preset } from '../period';
import { filterOf, nameInFilter, ofClaims, reportSearch, type Narrowing, type ReportSearch } from '../search';
import type { Schedule, WholeSchedule } from './documents';

export type ScheduleDraft = {
  name: string;
  /** Empty: what the report tells without a period. */
  period: ReportRelativePeriod | '';
  format: ReportMailFormat;
  /** Empty: each recipient's own. */
  language: string;
  frequency: ReportFrequency;
  weekdays: readonly Weekday[];
  dayOfMonth: number;
  time: string;
  /** By their names. */
  recipients: readonly Choice[];
};

/** Which report is mailed, and how it is narrowed: no form changes that. */
export interface Mailed {
  report: string;
  variables: object;
}

export const periods: Record<Preset, ReportRelativePeriod> = {
  thisWeek: 'THIS_WEEK',
  lastWeek: 'LAST_WEEK',
  thisMonth: 'THIS_MONTH',
  lastMonth: 'LAST_MONTH',
  thisQuarter: 'THIS_QUARTER',
  lastQuarter: 'LAST_QUARTER',
  thisYear: 'THIS_YEAR',
  lastYear: 'LAST_YEAR',
  last90Days: 'LAST_NINETY_DAYS',
  last12Months: 'LAST_TWELVE_MONTHS',
};

const LAST_DAY = 31;

interface Begun {
  /** The name of the report's query. */
  report: string;
  name: string;
  told: { usual: Preset | null; by?: readonly Narrowing[]; byParts?: true; byWindow?: true };
  search: ReportSearch;
  me: Choice;
}

/** What is on the page of a report, to be mailed to who looks at it; days that do not move on are left out. */
export function draftFrom({ report, name, told, search, me }: Begun): ScheduleDraft & Mailed {
  const { period, asOf: _asOf, interval, windowDays, least, ...narrowed } = search;
  const preset = presetOf(period) ?? told.usual;
  const filter = filterOf(narrowed, { me: me.id, today: '2026-01-01', usual: null, by: told.by });
  return {
    name,
    report,
    variables: {
      ...(Object.keys(filter).length > 0 && { filter }),
      ...(told.byParts && interval && { interval }),
      ...(told.byWindow && windowDays && { windowDays }),
      ...(told.byWindow && least && { least }),
    },
    period: preset ? periods[preset] : '',
    format: 'XLSX',
    language: '',
    frequency: 'WEEKLY',
    weekdays: ['MONDAY'],
    dayOfMonth: 1,
    time: '08:00',
    recipients: [me],
  };
}

export function draftOf(schedule: WholeSchedule): ScheduleDraft {
  return {
    name: schedule.name,
    period: schedule.period ?? '',
    format: schedule.format,
    language: schedule.language ?? '',
    frequency: schedule.frequency,
    weekdays: schedule.weekdays,
    dayOfMonth: schedule.dayOfMonth ?? 1,
    time: schedule.time,
    recipients: byName(schedule.people.nodes.flatMap(({ user }) => (user ? [{ id: user.id, name: user.name }] : []))),
  };
}

export const byName = (people: readonly Choice[]) => people.toSorted((one, other) => one.name.localeCompare(other.name));

export function inputOf(draft: ScheduleDraft): Omit<ReportScheduleCreateInput, keyof Mailed> {
  return {
    name: draft.name,
    period: draft.period || null,
    format: draft.format,
    language: draft.language || null,
    frequency: draft.frequency,
    weekdays: draft.frequency === 'WEEKLY' ? [...draft.weekdays] : null,
    dayOfMonth: draft.frequency === 'MONTHLY' ? draft.dayOfMonth : null,
    time: draft.time,
    recipients: draft.recipients.map(({ id }) => id),
  };
}

export const isLastDay = (day: number) => day === LAST_DAY;

/** The address of the report's page that shows the same. */
export function searchOf({ variables, period }: Pick<Schedule, 'variables' | 'period'>, by: readonly Narrowing[] = ofClaims): ReportSearch {
  const { filter, ...others } = (variables ?? {}) as { filter?: Record<string, unknown> };
  const preset = Object.entries(periods).find(([, each]) => each === period)?.[0];
  const told = by.flatMap((name) => {
    const values = filter?.[nameInFilter(name)];
    return Array.isArray(values) ? [[name, values.join(',')] as const] : [];
  });
  return reportSearch({ period: preset, ...others, ...Object.fromEntries(told) });
}
