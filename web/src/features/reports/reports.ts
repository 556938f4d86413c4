/** The reports that there are, in the order in which they are listed. */
import { msg } from '@lingui/core/macro';

import type { Preset } from './period';

interface Told {
  title: ReturnType<typeof msg>;
  about: ReturnType<typeof msg>;
  /** The period without one in the address; null: it needs none. */
  usual: Preset | null;
  /** It is shown by days, weeks, months… */
  byParts?: true;
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
} satisfies Record<string, Told>;

export type ReportName = keyof typeof reports;
export const reportNames = Object.keys(reports) as ReportName[];
export const toldOf = (name: ReportName): Told => reports[name];
export const pathOf = (name: ReportName) => `/reports/${name}` as const;
