/** Groups from the most frequent on: as a Pareto chart, with the line of their shares together, or as lying bars. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { ChartSpec } from '../chart/spec';
import { groupColour, groupKey, useGroupName } from '../groups';
import { Section } from '../Section';
import { share, useGroupColumns, type CountedGroup } from '../useGroupColumns';

interface Props {
  title: string;
  label: string;
  groups: readonly CountedGroup[];
  total: CountedGroup;
  isPareto?: boolean;
}

export function Ranking({ title, label, groups, total, isPareto = false }: Props) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const names = groups.map((group) => nameOf(group)).join('\n');
  const [claims, together] = [t`Claims`, t`Together with those above`];
  const columns = useGroupColumns<CountedGroup>(label, isPareto);
  const spec = useMemo<ChartSpec>(() => {
    const counted = { name: claims, colour: 0, colours: groups.map((group) => groupColour(group, 0)), values: groups.map(({ count }) => count), wheres: groups.map(({ where }) => where as object) };
    const line = { name: together, colour: 1, values: groups.map(({ cumulativeShare }) => share(cumulativeShare)), line: true, isShare: true };
    return { categories: names.split('\n'), lies: !isPareto, named: isPareto, series: isPareto ? [counted, line] : [counted] };
  }, [groups, names, claims, together, isPareto]);
  const first = groups[0];
  const description = first ? t`${title}, the most frequent first: ${nameOf(first)}. The table beneath has every figure.` : title;
  return <Section title={title} chart={{ spec, description }} rows={groups} columns={columns} keyOf={groupKey} total={total} />;
}
