/** How the assignments of the period ended, or that they have not; beside those of the period before. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import type { Found } from './AssignmentsPage';

interface Row {
  name: string;
  count: number;
  previousCount: number;
  where: unknown;
}

export function Ended({ of: { all, done, cancelled, inWork } }: { of: Found }) {
  const { t } = useLingui();
  const format = useFormat();
  const [now, before, whole] = [t`In the period`, t`Period before`, t({ message: 'All', context: 'group' })];
  const [completed, given, working] = [t({ message: 'Done', context: 'assignments' }), t({ message: 'Cancelled', context: 'assignments' }), t({ message: 'In work', context: 'assignments' })];
  const rows = useMemo<Row[]>(() => [{ name: completed, ...done }, { name: given, ...cancelled }, { name: working, ...inWork }], [completed, given, working, done, cancelled, inWork]);
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: rows.map(({ name }) => name),
      lies: true,
      series: [
        { name: now, colour: 0, values: rows.map(({ count }) => count), wheres: rows.map(({ where }) => where as object) },
        { name: before, colour: 'other', values: rows.map(({ previousCount }) => previousCount) },
      ],
    }),
    [rows, now, before],
  );
  const share = ({ count }: Row) => (all.count > 0 ? count / all.count : null);
  const columns: Column<Row>[] = [
    { key: 'name', label: t({ message: 'Status', context: 'assignments' }), value: ({ name }) => name },
    counted<Row>({ key: 'count', label: t({ message: 'Assignments', context: 'report' }), of: (row) => row, name: ({ name }) => name }),
    {
      key: 'share',
      label: t`Share`,
      figure: true,
      value: share,
      show: (row) => {
        const part = share(row);
        return part === null ? '–' : format.percent(part);
      },
    },
    { key: 'before', label: before, figure: true, value: ({ previousCount }) => previousCount, show: ({ previousCount }) => format.number(previousCount) },
    changed<Row>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ count }) => count, before: ({ previousCount }) => previousCount }),
  ];
  const description = t`Assignments put in hand in the period: ${done.count} done, ${cancelled.count} cancelled, ${inWork.count} in work. The table beneath has every figure.`;
  return (
    <Section
      title={t`How assignments went`}
      hint={t`Of those put in hand in the period. Cancelled are those, too, that ended as agreed not to be done.`}
      chart={{ spec, description }}
      rows={rows}
      columns={columns}
      keyOf={({ name }) => name}
      total={{ name: whole, ...all }}
    />
  );
}
