/** Departments at fault by reasons: the darker a figure's ground, the more claims. */
import { useLingui } from '@lingui/react/macro';

import { groupKey, useGroupName } from '../groups';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { counted, heated } from '../table/kinds';
import type { Structure } from './StructurePage';

type Row = Structure['matrix'][number];

export function Matrix({ of: { matrix, reasons } }: { of: Structure }) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const most = Math.max(...matrix.flatMap(({ counts }) => counts), 1);
  const columns: Column<Row>[] = [
    { key: 'name', label: t({ message: 'Department', context: 'claim' }), value: (row) => nameOf(row) },
    ...reasons.map((reason, at) =>
      heated<Row>({ key: groupKey(reason), label: nameOf(reason), of: ({ counts, wheres }) => ({ count: counts[at] ?? 0, where: wheres[at] }), name: nameOf, most }),
    ),
    counted<Row>({ key: 'all', label: t`Together`, of: (row) => row, name: nameOf }),
  ];
  return <Section title={t`Departments by reasons`} rows={matrix} columns={columns} keyOf={groupKey} />;
}
