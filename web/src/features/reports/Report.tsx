/** The frame of a report: its title, its filters, and what it shows of the claims that they leave. */
import './reports.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';

import type { ReportInterval } from '../../api/generated/graphql';
import { useCan, useViewer } from '../../app/viewer';
import { useFormat } from '../../ui/format';
import { toField } from '../../ui/moments';
import { PageHeader } from '../../ui/PageHeader';
import { Forbidden } from '../../ui/StateView';
import { ExportLinks } from './ExportLinks';
import { FilterBar } from './filters/FilterBar';
import { MailOnSchedule } from './MailOnSchedule';
import { toldOf, type ReportName, type Told } from './reports';
import { filterOf, intervalOf, reportSearch, type AnyFilter, type ReportSearch } from './search';
import { Counting } from './things';
import { useReportCommands } from './useReports';
import { Variants } from './Variants';

export interface Asked {
  filter: AnyFilter;
  interval: ReportInterval;
  windowDays: number | undefined;
  least: number | undefined;
}

interface Props {
  of: ReportName;
  children: (asked: Asked) => ReactNode;
}

export function Report({ of, children }: Props) {
  const { t } = useLingui();
  const told = toldOf(of);
  const given = useSearch({ strict: false });
  const search = useMemo(() => reportSearch(given), [given]);
  const navigate = useNavigate();
  const today = useToday();
  const asked = useAsked(search, of, today);
  const format = useFormat();
  useReportCommands();
  const change = (part: Partial<ReportSearch>, replace: boolean) =>
    void navigate({ to: '.', search: (now: object) => ({ ...now, ...part }), replace } as never); // each report checks its own parameters
  const [title, day] = [t(told.title), asked.filter.asOf];
  const asOf = day && format.day(day);
  const [canRun, canSee] = [useCan('reports:run'), useCan(told.scope ?? 'reports:run')];
  return (
    <div className="report">
      <Anchor component={Link} to="/reports" size="sm" className="report-back">
        <Trans>All reports</Trans>
      </Anchor>
      <PageHeader title={asOf === undefined ? title : t`${title} as of ${asOf}`}>
        {canRun && <ExportLinks of={of} variables={variablesOf(asked, told)} />}
        {canRun && canSee && <MailOnSchedule of={of} search={search} />}
        <Button variant="default" onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      </PageHeader>
      {canRun && canSee ? (
        <Counting value={told.counts ?? 'claims'}>
          <Variants of={of} search={search} />
          <FilterBar search={search} told={told} interval={asked.interval} today={today} change={change} />
          {children(asked)}
        </Counting>
      ) : (
        <Forbidden />
      )}
    </div>
  );
}

/** What the report's query takes. */
function variablesOf({ filter, interval, windowDays, least }: Asked, told: Told) {
  return { filter, ...(told.byParts && { interval }), ...(told.byWindow && { windowDays, least }) };
}

/** Today, in the organisation's time zone. */
function useToday(): string {
  const { organisation } = useViewer();
  const [now] = useState(() => new Date());
  return toField(now, organisation?.timeZone ?? 'UTC').slice(0, 10);
}

/** The same objects as long as they mean the same. */
function useAsked(search: ReportSearch, of: ReportName, today: string): Asked {
  const { id } = useViewer();
  const { usual, by } = toldOf(of);
  return useMemo(() => {
    const { windowDays, least } = search;
    const filter = filterOf(search, { me: id, today, usual, by });
    return { filter, interval: intervalOf(search, filter), windowDays, least };
  }, [search, id, today, usual, by]);
}
