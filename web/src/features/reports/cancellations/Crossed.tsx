/** Cancelled lines of managers, or of price groups, by reason: as stacked bars, and as a matrix. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { ChartSpec } from '../chart/spec';
import { groupColour, groupKey, useGroupName } from '../groups';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted, heated } from '../table/kinds';
import type { Group, Row } from './CancellationsPage';

interface Props {
  title: string;
  label: string;
  rows: readonly Row[];
  /** The columns, in their order. */
  reasons: readonly Group[];
}

/** Of more rows and colours than these no one tells them apart, and what the period has none of is not drawn; the table has them all. */
const [ROWS, COLOURS] = [15, 6];

export function Crossed({ title, label, rows, reasons }: Props) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const drawn = useMemo(() => rows.filter(({ lines: { count } }) => count > 0).slice(0, ROWS), [rows]);
  const names = drawn.map((row) => nameOf(row)).join('\n');
  const legend = reasons.slice(0, COLOURS).map((reason) => nameOf(reason)).join('\n');
  const spec = useMemo<ChartSpec>(() => {
    return {
      categories: names.split('\n'),
      lies: true,
      stacked: true,
      series: reasons.slice(0, COLOURS).map((reason, at) => ({
        name: legend.split('\n')[at] ?? '',
        colour: groupColour(reason, at),
        values: drawn.map(({ counts }) => counts[at] ?? 0),
        wheres: drawn.map(({ wheres }) => wheres[at] as object),
      })),
    };
  }, [drawn, reasons, names, legend]);
  const isCut = reasons.length > COLOURS || rows.length > ROWS;
  return (
    <Section
      title={title}
      hint={isCut ? t`The chart has the ${ROWS} most frequent rows and the ${COLOURS} most frequent reasons; the table has all.` : undefined}
      chart={drawn.length > 0 ? { spec, description: t`${title}: cancelled lines. The table beneath has every figure.` } : undefined}
      rows={rows}
      columns={useColumns(label, rows, reasons)}
      keyOf={groupKey}
    />
  );
}

function useColumns(label: string, rows: readonly Row[], reasons: readonly Group[]): Column<Row>[] {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return [
    { key: 'name', label, value: (row) => nameOf(row) },
    ...reasons.map((reason, at) =>
      heated<Row>({
        key: groupKey(reason),
        label: nameOf(reason),
        of: ({ counts, wheres }) => ({ count: counts[at] ?? 0, where: wheres[at] }),
        name: nameOf,
        most,
      }),
    ),
    counted<Row>({ key: 'all', label: t`Together`, of: ({ lines }) => lines, name: nameOf }),
    changed<Row>({ key: 'change', label: t({ message: 'Change', context: 'figure' }), now: ({ lines }) => lines.count, before: ({ lines }) => lines.previousCount }),
    counted<Row>({ key: 'orders', label: t`Orders`, of: ({ orders, lines: { where } }) => ({ count: orders, where }), name: nameOf, thing: 'orders' }),
  ];
}
