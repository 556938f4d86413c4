/** How many claims came in each part of the period, and how many of them are worked out. */
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { daysName, partNames } from '../parts';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import type { Dynamics } from './DynamicsPage';

type Point = Dynamics['points'][number];
interface Row extends Point {
  name: string;
  before: Pick<Point, 'registered' | 'where'> | null;
}

export function OfParts({ of }: { of: Dynamics }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const rows = useMemo(() => rowsOf(of, i18n.locale), [of, i18n.locale]);
  const worst = rows.findIndex(({ isWorst }) => isWorst);
  const words = { workedOut: t`Worked out`, notWorkedOut: t`Not worked out` };
  const { workedOut, notWorkedOut } = words;
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: rows.map(({ name }) => name),
      stacked: true,
      worst,
      series: [
        { name: workedOut, colour: 0, values: rows.map((row) => row.workedOut), wheres: rows.map((row) => row.workedOutWhere as object) },
        { name: notWorkedOut, colour: 1, values: rows.map((row) => row.notWorkedOut), wheres: rows.map((row) => row.notWorkedOutWhere as object) },
      ],
    }),
    [rows, worst, workedOut, notWorkedOut],
  );
  const most = rows[worst];
  const all = format.number(of.total.registered);
  const description = most
    ? t`Claims by when they were registered, worked out and not: ${all} in all, most of them in ${most.name}: ${format.number(most.registered)}. The table beneath has every figure.`
    : t`Claims by when they were registered, worked out and not: ${all} in all. The table beneath has every figure.`;
  const total: Row = { ...of.total, isWorst: false, name: t`Whole period`, before: of.previousTotal };
  return (
    <Section
      title={t`Registered claims`}
      chart={{ spec, description }}
      rows={rows}
      columns={useColumns()}
      keyOf={({ period }) => period.from}
      total={total}
      marked={({ isWorst }) => isWorst}
    />
  );
}

function rowsOf({ points, previousPoints, interval }: Dynamics, locale: string): Row[] {
  const name = partNames(locale);
  return points.map((point, at) => ({ ...point, name: name(point.period, interval), before: previousPoints[at] ?? null }));
}

function useColumns(): Column<Row>[] {
  const { t, i18n } = useLingui();
  const name = (row: Row) => (
    <span title={daysName(i18n.locale, row.period)}>
      {row.name}{' '}
      {row.isWorst && (
        <Badge variant="light" color="red" size="sm">
          {t`most claims`}
        </Badge>
      )}
    </span>
  );
  const count = (key: string, label: string, of: (row: Row) => { count: number; where: unknown }) => counted({ key, label, of, name: (row: Row) => row.name });
  return [
    { key: 'name', label: t`Period`, value: (row) => row.period.from, show: name },
    count('registered', t`Registered`, ({ registered, where }) => ({ count: registered, where })),
    count('workedOut', t`Worked out`, ({ workedOut, workedOutWhere }) => ({ count: workedOut, where: workedOutWhere })),
    count('notWorkedOut', t`Not worked out`, ({ notWorkedOut, notWorkedOutWhere }) => ({ count: notWorkedOut, where: notWorkedOutWhere })),
    count('before', t`Period before`, ({ before }) => ({ count: before?.registered ?? 0, where: before?.where })),
    changed({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ registered }) => registered, before: ({ before }) => before?.registered ?? null }),
  ];
}
