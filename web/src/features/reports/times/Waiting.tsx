/** How long one thing took, by reason or by responsible: the median, what nine of ten did not exceed, and deadlines kept. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Section } from '../Section';
import { hoursOf, useSpan } from '../spans';
import type { Column } from '../table/columns';
import { useCounted } from '../useCounted';
import { share } from '../useGroupColumns';
import type { Waited } from './TimesPage';

type Row = Waited['total'];

interface Props {
  title: string;
  of: Waited;
  by: 'byReason' | 'byResponsible';
}

export function Waiting({ title, of, by }: Props) {
  const { t } = useLingui();
  const span = useSpan();
  const nameOf = useGroupName();
  const columns = useColumns(by === 'byReason' ? t({ message: 'Reason', context: 'claim' }) : t({ message: 'Responsible', context: 'claim' }));
  const rows = of[by];
  const names = rows.map((row) => nameOf(row)).join('\n');
  const [median, most] = [t`Median`, t`Nine in ten within`];
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: names.split('\n'),
      lies: true,
      isTime: true,
      tell: span,
      series: [
        { name: median, colour: 0, values: rows.map(({ medianSeconds }) => medianSeconds ?? null), wheres: rows.map(({ where }) => where as object) },
        { name: most, colour: 3, values: rows.map(({ nineInTenSeconds }) => nineInTenSeconds ?? null), wheres: rows.map(({ where }) => where as object) },
      ],
    }),
    [names, rows, span, median, most],
  );
  const [now, before] = [span(of.total.medianSeconds), span(of.previous.medianSeconds)];
  const description = t`${title}: the median is ${now}, in the period before it was ${before}. The table beneath has every figure.`;
  return (
    <Section
      title={title}
      hint={t`The median is ${now}; in the period before: ${before}. By the clock on the wall; deadlines are by working hours and without pauses.`}
      chart={rows.length > 0 ? { spec, description } : undefined}
      rows={rows}
      columns={columns}
      keyOf={groupKey}
      total={of.total}
    />
  );
}

function useColumns(label: string): Column<Row>[] {
  const { t } = useLingui();
  const span = useSpan();
  const format = useFormat();
  const nameOf = useGroupName();
  const counted = useCounted<Row>();
  return [
    { key: 'name', label, value: (row) => nameOf(row) },
    counted('count', t`Claims`, (row) => row),
    { key: 'median', label: t`Median`, inFile: t`Median, hours`, figure: true, value: (row) => hoursOf(row.medianSeconds), show: (row) => span(row.medianSeconds) },
    { key: 'p90', label: t`Nine in ten within`, inFile: t`Nine in ten within, hours`, figure: true, value: (row) => hoursOf(row.nineInTenSeconds), show: (row) => span(row.nineInTenSeconds) },
    counted('kept', t`In time`, ({ kept, keptWhere }) => ({ count: kept, where: keptWhere })),
    counted('broken', t`Late`, ({ broken, brokenWhere }) => ({ count: broken, where: brokenWhere })),
    {
      key: 'share',
      label: t`Share in time`,
      figure: true,
      value: (row) => share(row.keptShare),
      show: (row) => {
        const kept = share(row.keptShare);
        return kept === null ? '–' : format.percent(kept);
      },
    },
  ];
}
