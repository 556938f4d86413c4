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
import { counted } from '../table/kinds';
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
          {(found) => <Weeks of={found} />}
        </Answer>
      )}
    </Report>
  );
}

function Weeks({ of: { weeks, limits } }: { of: Found }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [claims, mean, upper, lower] = [t`Claims`, t`Mean`, t`Upper limit`, t`Lower limit`];
  const spec = useMemo<ChartSpec>(() => {
    const name = partNames(i18n.locale);
    return {
      categories: weeks.map(({ period }) => name(period, 'WEEK')),
      alarms: weeks.flatMap(({ signals }, at) => (signals.length > 0 ? [at] : [])),
      marks: limits ? [{ name: mean, value: limits.mean }, { name: upper, value: limits.upper }, ...(limits.lower > 0 ? [{ name: lower, value: limits.lower }] : [])] : [],
      series: [{ name: claims, colour: 0, line: true, values: weeks.map(({ count }) => count), wheres: weeks.map(({ where }) => where as object) }],
    };
  }, [weeks, limits, i18n.locale, claims, mean, upper, lower]);
  const outside = weeks.filter(({ signals }) => signals.length > 0).length;
  const description = t`Claims by week: ${outside} of ${weeks.length} weeks are out of control. The table beneath has every figure.`;
  const hint = limits
    ? t`Mean ${format.number(round(limits.mean))}, limits ${format.number(round(limits.lower))} – ${format.number(round(limits.upper))}. Weeks out of control are marked by a diamond, and in the table by words.`
    : t`Limits are drawn from 8 whole weeks on.`;
  return <Section title={t`Claims by week`} hint={hint} chart={{ spec, description }} rows={weeks} columns={useColumns()} keyOf={({ period }) => period.from} marked={({ signals }) => signals.length > 0} />;
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
