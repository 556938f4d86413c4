/** Where the server has a report as a file. */
import { reportNames, type ReportName } from './reports';

export type ReportFormat = 'xlsx' | 'pdf' | 'csv';

/** The query of the API that each report is. */
const queries: Record<ReportName, string> = {
  dynamics: 'registrationDynamics',
  satisfaction: 'satisfactionStatistics',
  structure: 'claimStructure',
  times: 'claimResponseTimes',
  load: 'claimLoad',
  ageing: 'claimAgeing',
  reopenings: 'claimReopenings',
  control: 'claimControlChart',
  repeats: 'repeatClaims',
  radar: 'repeatRadar',
  money: 'claimMoney',
  cancellations: 'cancellationReport',
  assignments: 'assignmentReport',
};

export const queryOf = (report: ReportName): string => queries[report];

/** The report of a query; none where the app has no page for it. */
export const reportOf = (query: string): ReportName | undefined => reportNames.find((name) => queries[name] === query);

export function fileOf(report: ReportName, format: ReportFormat, language: string, variables: object): string {
  const asked = new URLSearchParams({ format, language, variables: JSON.stringify(variables) });
  return `/api/exports/reports/${queries[report]}?${asked.toString()}`;
}
