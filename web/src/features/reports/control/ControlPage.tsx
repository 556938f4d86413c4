/** Claims by week, with the limits that chance keeps: which weeks want an explanation. */
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { useMemo } from 'react';

import { graphql } from '../../../api/generated';
import type { ClaimControlChartQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { Answer } from '../Answer';
import type { ChartSpec } from '../chart/spec';
import { daysName, partNames } from '../parts';
import { Report } from '../Report';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import { words } from '../words';

const document = graphql(`
  query ClaimControlChart($filter: ReportFilter) {
    claimControlChart(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      limits {
        mean
        upper
        lower
      }
      previousLimits {
        mean
        upper
        lower
      }
      weeks {
        period {
          from
          to
        }
        count
        signals
        where
      }
    }
  }
`);

type Found = NonNullable<ClaimControlChartQuery['claimControlChart']>;
type Week = Found['weeks'][number];

export function ControlPage() {
  return (
    <Report of="control">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimControlChart }) => claimControlChart} isEmpty={({ weeks }) => weeks.every(({ count }) => count === 0)}>
          {(found) => (
            <>
              <Weeks of={found} />
              <Limits of={found} />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}

function Weeks({ of: { weeks, limits, previousLimits } }: { of: Found }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [claims, mean, upper, lower, before] = [t`Claims`, t`Mean`, t`Upper limit`, t`Lower limit`, t`Mean of the period before`];
  const past = previousLimits?.mean;
  const spec = useMemo<ChartSpec>(() => {
    const name = partNames(i18n.locale);
    return {
      categories: weeks.map(({ period }) => name(period, 'WEEK')),
      alarms: weeks.flatMap(({ signals }, at) => (signals.length > 0 ? [at] : [])),
      marks: limits ? [{ name: mean, value: limits.mean }, { name: upper, value: limits.upper }, ...(limits.lower > 0 ? [{ name: lower, value: limits.lower }] : [])] : [],
      series: [
        { name: claims, colour: 0, line: true, values: weeks.map(({ count }) => count), wheres: weeks.map(({ where }) => where as object) },
        ...(past === undefined ? [] : [{ name: before, colour: 'other' as const, line: true, bare: true, values: weeks.map(() => round(past)) }]),
      ],
    };
  }, [weeks, limits, past, i18n.locale, claims, mean, upper, lower, before]);
  const outside = weeks.filter(({ signals }) => signals.length > 0).length;
  const description = t`Claims by week: ${outside} of ${weeks.length} weeks are out of control. The table beneath has every figure.`;
  const hint = limits
    ? t`Mean ${format.number(round(limits.mean))}, limits ${format.number(round(limits.lower))} – ${format.number(round(limits.upper))}. Weeks out of control are marked by a diamond, and in the table by words.`
    : t`Limits are drawn from 8 whole weeks on.`;
  return <Section title={t`Claims by week`} hint={hint} chart={{ spec, description }} rows={weeks} columns={useColumns()} keyOf={({ period }) => period.from} marked={({ signals }) => signals.length > 0} />;
}

interface Limit {
  name: string;
  now: number | null;
  before: number | null;
}

/** Whether the weeks are other than those of the period before. */
function Limits({ of: { limits, previousLimits } }: { of: Found }) {
  const { t } = useLingui();
  const format = useFormat();
  const names = { mean: t`Mean`, upper: t`Upper limit`, lower: t`Lower limit` };
  const rows = (['mean', 'upper', 'lower'] as const).map<Limit>((key) => ({
    name: names[key],
    now: limits ? round(limits[key]) : null,
    before: previousLimits ? round(previousLimits[key]) : null,
  }));
  const told = (value: number | null) => (value === null ? '–' : format.number(value));
  const columns: Column<Limit>[] = [
    { key: 'name', label: t`Claims by week`, value: ({ name }) => name },
    { key: 'now', label: t`In the period`, figure: true, value: ({ now }) => now, show: ({ now }) => told(now) },
    { key: 'before', label: t`Period before`, figure: true, value: ({ before }) => before, show: ({ before }) => told(before) },
    changed<Limit>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ now }) => now, before: ({ before }) => before }),
  ];
  return (
    <Section
      title={t({ message: 'Mean and limits', context: 'control chart' })}
      hint={previousLimits ? undefined : t`The period before has fewer than 8 whole weeks: it has no limits.`}
      rows={rows}
      columns={columns}
      keyOf={({ name }) => name}
    />
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

function useColumns(): Column<Week>[] {
  const { t, i18n } = useLingui();
  const told = ({ signals }: Week) => signals.map((signal) => t(words.ReportSignal[signal]));
  const weekName = ({ period }: Week) => daysName(i18n.locale, period);
  return [
    { key: 'week', label: t`Week`, value: ({ period }) => period.from, show: weekName },
    counted<Week>({ key: 'count', label: t`Claims`, of: (week) => week, name: weekName }),
    {
      key: 'signals',
      label: t`Out of control`,
      value: (week) => told(week).join(', ') || null,
      show: (week) =>
        told(week).map((text) => (
          <Badge key={text} variant="light" color="red" size="sm">
            {text}
          </Badge>
        )),
    },
  ];
}
