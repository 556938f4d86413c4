/** What a schedule's report is called, and where it is shown as the schedule has it. */
import { useLingui } from '@lingui/react/macro';

import { reportOf } from '../files';
import { pathOf, toldOf } from '../reports';
import { searchOf } from './draft';
import type { Schedule } from './documents';

export function useReportOf() {
  const { t } = useLingui();
  return (schedule: Pick<Schedule, 'report' | 'variables' | 'period'>) => {
    const name = reportOf(schedule.report);
    if (!name) return { title: schedule.report, link: null, without: null };
    const told = toldOf(name);
    return { title: t(told.title), link: { to: pathOf(name), search: searchOf(schedule, told.by) }, without: told.usual ? null : t`All times` };
  };
}
