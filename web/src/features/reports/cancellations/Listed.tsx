/** Cancelled lines by what they have in common, and the distinct orders that they are of, with the shares of both. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { groupKey, useGroupName } from '../groups';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { changed, counted } from '../table/kinds';
import { share } from '../useGroupColumns';
import type { Group } from './CancellationsPage';

interface Props {
  title: string;
  label: string;
  groups: readonly Group[];
  total: Group;
}

/** So many bars are drawn, of groups that the period has lines of; the table has them all. */
const DRAWN = 12;

export function Listed({ title, label, groups, total }: Props) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const drawn = useMemo(() => groups.filter(({ lines: { count } }) => count > 0).slice(0, DRAWN), [groups]);
  const names = drawn.map((group) => nameOf(group)).join('\n');
  const [lines, orders] = [t`Cancelled lines`, t`Orders`];
  const spec = useMemo<ChartSpec>(() => {
    const wheres = drawn.map((group) => group.lines.where as object);
    return {
      categories: names.split('\n'),
      lies: true,
      series: [
        { name: lines, colour: 0, values: drawn.map((group) => group.lines.count), wheres },
        { name: orders, colour: 1, values: drawn.map((group) => group.orders), wheres, thing: 'orders' },
      ],
    };
  }, [drawn, names, lines, orders]);
  const first = drawn[0];
  const description = t`${title}, the most frequent first: ${first ? nameOf(first) : '–'}. The table beneath has every figure.`;
  return (
    <Section
      title={title}
      hint={t`An order stands in each row that it has cancelled lines of: orders may sum past all of them, and their shares past 100%.`}
      chart={first && { spec, description }}
      rows={groups}
      columns={useColumns(label)}
      keyOf={groupKey}
      total={total}
    />
  );
}

function useColumns(label: string): Column<Group>[] {
  const { t } = useLingui();
  const format = useFormat();
  const nameOf = useGroupName();
  const ofAll = (key: string, heading: string, of: (group: Group) => string | null | undefined): Column<Group> => ({
    key,
    label: heading,
    figure: true,
    value: (group) => share(of(group)),
    show: (group) => format.percent(share(of(group)) ?? 0),
  });
  const before = (key: string, heading: string, of: (group: Group) => number): Column<Group> => ({
    key,
    label: heading,
    figure: true,
    value: of,
    show: (group) => format.number(of(group)),
  });
  return [
    { key: 'name', label, value: (group) => nameOf(group) },
    counted<Group>({ key: 'lines', label: t`Cancelled lines`, of: (group) => group.lines, name: nameOf }),
    ofAll('share', t`Share of lines`, ({ lineShare }) => lineShare),
    before('lines before', t`Lines before`, ({ lines }) => lines.previousCount),
    changed<Group>({ key: 'lines change', label: t`Change of lines`, now: ({ lines }) => lines.count, before: ({ lines }) => lines.previousCount }),
    counted<Group>({ key: 'orders', label: t`Orders`, of: ({ orders, lines: { where } }) => ({ count: orders, where }), name: nameOf, thing: 'orders' }),
    ofAll('order share', t`Share of orders`, ({ orderShare }) => orderShare),
    before('orders before', t`Orders before`, ({ previousOrders }) => previousOrders),
    changed<Group>({ key: 'orders change', label: t`Change of orders`, now: ({ orders }) => orders, before: ({ previousOrders }) => previousOrders }),
  ];
}
