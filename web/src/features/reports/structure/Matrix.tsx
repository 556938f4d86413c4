/** Departments at fault by reasons: the darker a figure's ground, the more claims. */
import { useLingui } from '@lingui/react/macro';

import { Figure } from '../Figure';
import { groupKey, useGroupName } from '../groups';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { counted } from '../table/kinds';
import type { Structure } from './StructurePage';

type Row = Structure['matrix'][number];
type Reason = Structure['reasons'][number];

export function Matrix({ of: { matrix, reasons } }: { of: Structure }) {
  const { t } = useLingui();
  const nameOf = useGroupName();
  const most = Math.max(1, ...matrix.flatMap(({ counts }) => counts));
  const columns: Column<Row>[] = [
    { key: 'name', label: t({ message: 'Department', context: 'claim' }), value: (row) => nameOf(row) },
    ...reasons.map((reason, at) => heated(reason, at, most, nameOf)),
    counted<Row>({ key: 'all', label: t`Together`, of: (row) => row, name: nameOf }),
  ];
  return <Section title={t`Departments by reasons`} rows={matrix} columns={columns} keyOf={groupKey} />;
}

function heated(reason: Reason, at: number, most: number, nameOf: (group: Row | Reason) => string): Column<Row> {
  const count = ({ counts }: Row) => counts[at] ?? 0;
  return {
    key: groupKey(reason),
    label: nameOf(reason),
    figure: true,
    value: count,
    show: (row) => (
      <span className="report-heat" style={{ '--heat': `${Math.round((40 * count(row)) / most)}%` } as object}>
        <Figure count={count(row)} where={row.wheres[at]} of={`${nameOf(row)}, ${nameOf(reason)}`} />
      </span>
    ),
  };
}
