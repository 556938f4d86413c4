/** The claims of the most frequent departments or reasons, of all others and of none, in each part of the period. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { ChartSpec } from '../chart/spec';
import { groupColour, groupKey, useGroupName } from '../groups';
import { partNames } from '../parts';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { counted } from '../table/kinds';
import { useGroupColumns } from '../useGroupColumns';
import type { Dynamics } from './DynamicsPage';

type Group = Dynamics['byReason'][number];

interface Props {
  of: Dynamics;
  groups: readonly Group[];
  title: string;
  label: string;
}

export function OfGroups({ of, groups, title, label }: Props) {
  const { points, interval } = of;
  const { t, i18n } = useLingui();
  const nameOf = useGroupName();
  const parts = useMemo(() => {
    const name = partNames(i18n.locale);
    return points.map(({ period }) => name(period, interval));
  }, [points, interval, i18n.locale]);
  const names = groups.map((group) => nameOf(group)).join('\n');
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: parts,
      stacked: true,
      series: groups.map((group, at) => ({ name: names.split('\n')[at] ?? '', colour: groupColour(group, at), values: group.counts, wheres: group.wheres as object[] })),
    }),
    [parts, groups, names],
  );
  const columns: Column<Group>[] = [
    ...useGroupColumns<Group>(label),
    ...parts.map((part, at) =>
      counted<Group>({ key: `part ${at}`, label: part, name: nameOf, of: ({ counts, wheres }) => ({ count: counts[at] ?? 0, where: wheres[at] }) }),
    ),
  ];
  const total = useMemo(() => wholeOf(of), [of]);
  const first = groups[0];
  const description = first ? t`${title}, by parts of the period; most claims: ${nameOf(first)}. The table beneath has every figure.` : title;
  return <Section title={title} chart={{ spec, description }} rows={groups} columns={columns} keyOf={groupKey} total={total} />;
}

function wholeOf({ points, total, previousTotal }: Dynamics): Group {
  const counts = points.map(({ registered }) => registered);
  const wheres = points.map(({ where }) => where);
  const share = total.registered > 0 ? '1' : null;
  return { kind: 'ALL', id: null, name: null, count: total.registered, previousCount: previousTotal.registered, where: total.where, share, counts, wheres };
}
