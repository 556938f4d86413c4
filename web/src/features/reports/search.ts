/** What the address of a report tells, and what it asks the server for. A saved variant keeps such an object. */
import type { AssignmentReportFilter, CancellationReportFilter, ReportFilter, ReportInterval } from '../../api/generated/graphql';
import type { Enums } from '../../api/generated/shape';
import { isKey, ME } from '../../ui/filters/keys';
import type { RecordKind } from '../../ui/filters/RecordChoice';
import { daysOf, fittingInterval, isDay, type Preset } from './period';

export const intervals = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const satisfies readonly ReportInterval[];

type EnumName = 'ClaimStatus' | 'ClaimDirection' | 'ReportPartnerKind';

const enums = {
  ClaimStatus: ['REGISTERED', 'IN_PROGRESS', 'SATISFIED', 'PARTIALLY_SATISFIED', 'NOT_SATISFIED', 'WITHDRAWN'],
  ClaimDirection: ['FROM_CUSTOMER', 'TO_SUPPLIER'],
  ReportPartnerKind: ['CUSTOMER', 'SUPPLIER', 'COMPETITOR', 'CARRIER', 'OTHER'],
} as const satisfies { [E in EnumName]: readonly Enums[E][] };

/** What reports can be narrowed by, in the order in which it is offered; `as` is its name in the filter, if another. */
export const narrowings = {
  departments: { record: 'department' },
  reasons: { record: 'reason' },
  partners: { record: 'partner' },
  partnerKinds: { of: 'ReportPartnerKind' },
  responsibles: { record: 'user' },
  employeesAtFault: { record: 'user' },
  statuses: { of: 'ClaimStatus' },
  directions: { of: 'ClaimDirection' },
  cancellationReasons: { record: 'cancellationReason', as: 'reasons' },
  managers: { record: 'user' },
  authors: { record: 'user' },
  performers: { record: 'user' },
} as const satisfies Record<string, ({ record: RecordKind } | { of: EnumName }) & { as?: string }>;

export type Narrowing = keyof typeof narrowings;
export const narrowingNames = Object.keys(narrowings) as Narrowing[];
/** What reports of claims can be narrowed by. */
export const ofClaims = ['departments', 'reasons', 'partners', 'partnerKinds', 'responsibles', 'employeesAtFault', 'statuses', 'directions'] as const satisfies readonly Narrowing[];
/** Of any report: the queries differ in what they take. */
export type AnyFilter = ReportFilter & CancellationReportFilter & AssignmentReportFilter;

export const nameInFilter = (name: Narrowing): string => {
  const narrowing = narrowings[name];
  return 'as' in narrowing ? narrowing.as : name;
};

export interface ReportSearch extends Partial<Record<Narrowing, string>> {
  period?: string;
  /** The day at whose end claims are counted as they stood. */
  asOf?: string;
  interval?: ReportInterval;
  /** Of the radar: within how many days, and how many claims at least; as its query has them, unless told. */
  windowDays?: number;
  least?: number;
  /** The saved variant that this began as. */
  view?: string;
}

const MOST = 250;

/** What the radar takes; and what it has without a word. */
export const windowBounds = {
  windowDays: { least: 1, most: 366, usual: 30 },
  least: { least: 2, most: 1000, usual: 3 },
} as const;
export type WindowName = keyof typeof windowBounds;

/** A whole number within its bounds, of what is typed or told by the address. */
export function windowNumber(name: WindowName, given: unknown): number | undefined {
  const { least, most } = windowBounds[name];
  const number = typeof given === 'string' && /^\d{1,4}$/.test(given) ? Number(given) : given;
  return Number.isInteger(number) && Number(number) >= least && Number(number) <= most ? Number(number) : undefined;
}

/** Take what the address tells; drop what means nothing. */
export function reportSearch(given: Record<string, unknown>): ReportSearch {
  const found: ReportSearch = {};
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  if (daysOf(text('period'), '2026-01-01')) found.period = text('period');
  if (isDay(text('asOf'))) found.asOf = text('asOf');
  const interval = intervals.find((each) => each === given.interval);
  if (interval) found.interval = interval;
  for (const name of ['windowDays', 'least'] as const) {
    const number = windowNumber(name, given[name]);
    if (number !== undefined) found[name] = number;
  }
  for (const name of narrowingNames) {
    const values = valuesIn(name, text(name));
    if (values.length > 0) found[name] = values.join(',');
  }
  if (/^\w{2,40}$/.test(text('view'))) found.view = text('view');
  return found;
}

export function valuesIn(name: Narrowing, text: string | undefined): string[] {
  const narrowing = narrowings[name];
  const known: (each: string) => boolean = 'of' in narrowing ? (each) => (enums[narrowing.of] as readonly string[]).includes(each) : isKey;
  return [...new Set((text ?? '').split(','))].filter(known).slice(0, MOST);
}

/** The keys of the records that the address names. */
export function recordsIn(search: ReportSearch): string[] {
  return narrowingNames.flatMap((name) => ('record' in narrowings[name] ? valuesIn(name, search[name]) : []));
}

/** Who asks, on which day, the period that the report has without one, and what narrows it. */
export interface Asking {
  me: string;
  today: string;
  usual: Preset | null;
  by?: readonly Narrowing[];
}

export function filterOf(search: ReportSearch, { me, today, usual, by = ofClaims }: Asking): AnyFilter {
  const { period = usual } = search;
  // Only claims are known as they stood.
  const asOf = by === ofClaims ? search.asOf : undefined;
  const filter: AnyFilter = { ...(period && daysOf(period, asOf ?? today)), ...(asOf !== undefined && { asOf }) };
  for (const name of by) {
    const values = valuesIn(name, search[name]).map((each) => (each === ME ? me : each));
    if (values.length > 0) Object.assign(filter, { [nameInFilter(name)]: values });
  }
  return filter;
}

/** The parts that the period is shown in: as the address tells, or as they fit. */
export const intervalOf = ({ interval }: ReportSearch, { from, to }: AnyFilter): ReportInterval =>
  interval ?? fittingInterval({ from: from ?? undefined, to: to ?? undefined });

export const isNarrowed = (search: ReportSearch, by: readonly Narrowing[] = ofClaims) =>
  (by === ofClaims && search.asOf !== undefined) || by.some((name) => search[name] !== undefined);

/** What a variant keeps. */
export function kept({ view: _view, ...search }: ReportSearch): ReportSearch {
  return search;
}
