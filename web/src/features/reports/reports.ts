/** The reports that there are, in the order in which they are listed. */
import { msg } from '@lingui/core/macro';

import { keepsClaims, type Viewer } from '../../app/viewer';
import type { Preset } from './period';
import type { Narrowing } from './search';
import type { Subject } from './things';

export interface Told {
  title: ReturnType<typeof msg>;
  about: ReturnType<typeof msg>;
  /** The period without one in the address; null: it needs none. */
  usual: Preset | null;
  /** Who may run it needs this scope, too. */
  scope?: string;
  /** Claims unless told. */
  counts?: Subject;
  /** What it can be narrowed by; what reports of claims are, unless told. */
  by?: readonly Narrowing[];
  /** It is shown by days, weeks, months… */
  byParts?: true;
  /** It looks through a window of so many days, for so many claims. */
  byWindow?: true;
}

export const reports = {
  dynamics: {
    title: msg`Registration dynamics`,
    about: msg`How many claims come, and how many are worked out; by department at fault and by reason.`,
    usual: 'last12Months',
    byParts: true,
  },
  satisfaction: {
    title: msg`Satisfaction`,
    about: msg`How claims ended, by reason, and the share of those satisfied.`,
    usual: 'thisMonth',
  },
  structure: {
    title: msg`Structure of claims`,
    about: msg`Why claims arise and by whose fault: what to begin with.`,
    usual: 'thisMonth',
  },
  times: {
    title: msg`Response and resolution times`,
    about: msg`How long customers wait for the first answer and for the end, and how often deadlines are kept.`,
    usual: 'thisMonth',
  },
  load: {
    title: msg`Load and throughput`,
    about: msg`Who works on how many claims, and how many come and go.`,
    usual: 'thisMonth',
  },
  ageing: {
    title: msg`Age of open claims`,
    about: msg`How long open claims have been waiting, and with whom.`,
    usual: null,
  },
  reopenings: {
    title: msg`Reopened claims`,
    about: msg`How often closed claims come back: the price of ending them too early.`,
    usual: 'last12Months',
  },
  control: {
    title: msg`Control chart`,
    about: msg`Claims by week with the limits of chance: which weeks want an explanation.`,
    usual: 'last12Months',
  },
  repeats: {
    title: msg`Repeat claims`,
    about: msg`Partners with several claims, and items that several claims dispute.`,
    usual: 'last12Months',
    scope: 'orders:read',
  },
  radar: {
    title: msg`Repeat radar`,
    about: msg`Where claims come thick and fast: of a partner for one reason, about an item, about a document.`,
    usual: 'last12Months',
    scope: 'orders:read',
    byWindow: true,
  },
  money: {
    title: msg`Money of claims`,
    about: msg`What is claimed, settled, refused, pending and lost, by reason.`,
    usual: 'thisMonth',
  },
  cancellations: {
    title: msg`Reasons for cancelling orders`,
    about: msg`Why lines of customer orders are cancelled: by reason, manager, price group, item.`,
    usual: 'thisMonth',
    scope: 'orders:read',
    counts: 'lines',
    by: ['cancellationReasons', 'managers', 'partners', 'partnerKinds'],
  },
  assignments: {
    title: msg({ message: 'Assignments', context: 'report' }),
    about: msg`How assignments go: how often each is given and for how many days, who is late, what hangs.`,
    usual: 'thisMonth',
    scope: 'tasks:read',
    counts: 'assignments',
    by: ['authors', 'performers'],
  },
} satisfies Record<string, Told>;

export type ReportName = keyof typeof reports;
export const reportNames = Object.keys(reports) as ReportName[];
export const toldOf = (name: ReportName): Told => reports[name];
/** Whether the viewer may run it; those of claims go when the organisation keeps none. */
export function mayRun(name: ReportName, viewer: Viewer): boolean {
  const { scope = 'reports:run', counts = 'claims' } = toldOf(name);
  const may = viewer.scopes.includes('reports:run') && viewer.scopes.includes(scope);
  return may && (counts !== 'claims' || keepsClaims(viewer));
}

export const isReport = (name: string): name is ReportName => name in reports;
export const pathOf = (name: ReportName) => `/reports/${name}` as const;
