/** Tasks of assignments that were done late in the period, by who did them, with the days they were late. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import type { Found } from './AssignmentsPage';

type Performer = Found['late'][number];

export function Late({ tasks }: { tasks: readonly Performer[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const [title, count, mean, most] = [t`Tasks done late`, t({ message: 'Tasks', context: 'report' }), t`Days late on average`, t`Days late at the most`];
  const spec = useMemo<ChartSpec>(() => {
    const series = { values: tasks.map((each) => each.count), wheres: tasks.map(({ where }) => where as object), thing: 'tasks' } as const;
    return {
      categories: tasks.map(({ name }) => name),
      lies: true,
      series: [
        { name: count, colour: 0, ...series },
        { name: mean, colour: 1, ...series, values: tasks.map(({ meanDaysLate }) => Number(meanDaysLate)) },
      ],
    };
  }, [tasks, count, mean]);
  const days = (key: 'meanDaysLate' | 'mostDaysLate', label: string): Column<Performer> => ({ key, label, figure: true, value: (each) => Number(each[key]), show: (each) => format.number(Number(each[key])) });
  const columns: Column<Performer>[] = [
    { key: 'name', label: t({ message: 'Performer', context: 'assignment' }), value: ({ name }) => name },
    counted<Performer>({ key: 'count', label: count, of: (each) => each, name: ({ name }) => name, thing: 'tasks' }),
    { key: 'before', label: t`Period before`, figure: true, value: ({ previousCount }) => previousCount, show: ({ previousCount }) => format.number(previousCount) },
    changed<Performer>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: (each) => each.count, before: ({ previousCount }) => previousCount }),
    days('meanDaysLate', mean),
    days('mostDaysLate', most),
  ];
  const first = tasks[0];
  return (
    <Section
      title={title}
      hint={first ? t`Of tasks done in the period, whenever their assignment was given.` : t`No task was done late in this period.`}
      chart={first && { spec, description: t`${title}, the most first: ${first.name}. The table beneath has every figure.` }}
      rows={tasks}
      columns={columns}
      keyOf={({ id }) => id}
    />
  );
}
