/** Assignments in hand by the day when they are due. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { partNames } from '../parts';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { counted } from '../table/kinds';
import type { Found } from './AssignmentsPage';

type Day = Found['due'][number];

export function DueDays({ days }: { days: readonly Day[] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [title, count] = [t`Due by day`, t({ message: 'Assignments', context: 'report' })];
  const spec = useMemo<ChartSpec>(() => {
    const name = partNames(i18n.locale);
    return {
      categories: days.map(({ day }) => name({ from: day, to: day }, 'DAY')),
      series: [{ name: count, colour: 0, values: days.map((each) => each.count), wheres: days.map(({ where }) => where as object) }],
    };
  }, [days, count, i18n.locale]);
  const columns: Column<Day>[] = [
    { key: 'day', label: t`Day`, value: ({ day }) => day, show: ({ day }) => format.day(day) },
    counted<Day>({ key: 'count', label: count, of: (each) => each, name: ({ day }) => format.day(day) }),
  ];
  return (
    <Section
      title={title}
      hint={days.length > 0 ? t`As of now: assignments that have not ended.` : t`Nothing is in hand now.`}
      chart={days.length > 0 ? { spec, description: t`${title}: assignments in hand. The table beneath has every figure.` } : undefined}
      rows={days}
      columns={columns}
      keyOf={({ day }) => day}
    />
  );
}
