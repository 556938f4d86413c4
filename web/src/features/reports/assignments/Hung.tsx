/** Tasks that hang: nobody has taken them, and their role has no members for their objects. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import { useNames } from '../../../ui/filters/useNames';
import { useFormat } from '../../../ui/format';
import type { ChartSpec } from '../chart/spec';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import { counted } from '../table/kinds';
import type { Found } from './AssignmentsPage';

type Role = Found['hung'][number];

export function Hung({ tasks }: { tasks: readonly Role[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useMemo(() => tasks.flatMap(({ mainObject, additionalObject }) => [mainObject, additionalObject].filter((id) => id != null)), [tasks]);
  const names = useNames(ids);
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? '…') : null);
  const whole = ({ roleName, mainObject, additionalObject }: Role) => [roleName, nameOf(mainObject), nameOf(additionalObject)].filter(Boolean).join(', ');
  const [title, count] = [t`Tasks that hang`, t({ message: 'Tasks', context: 'report' })];
  const labels = tasks.map((each) => whole(each)).join('\n');
  const spec = useMemo<ChartSpec>(
    () => ({
      categories: labels.split('\n'),
      lies: true,
      series: [{ name: count, colour: 1, values: tasks.map((each) => each.count), wheres: tasks.map(({ where }) => where as object), thing: 'tasks' }],
    }),
    [tasks, labels, count],
  );
  const columns: Column<Role>[] = [
    { key: 'role', label: t({ message: 'Role', context: 'task' }), value: ({ roleName }) => roleName },
    { key: 'main', label: t`Main object`, value: ({ mainObject }) => nameOf(mainObject) },
    { key: 'additional', label: t`Additional object`, value: ({ additionalObject }) => nameOf(additionalObject) },
    counted<Role>({ key: 'count', label: count, of: (each) => each, name: whole, thing: 'tasks' }),
    { key: 'due', label: t`First due`, figure: true, value: ({ dueAt }) => dueAt ?? null, show: ({ dueAt }) => (dueAt ? format.date(dueAt) : '–') },
  ];
  return (
    <Section
      title={title}
      hint={tasks.length > 0 ? t`As of now: nobody has taken them, and their role has no members who would.` : t`None hangs: each role that has tasks has members.`}
      chart={tasks.length > 0 ? { spec, description: t`${title}, by role, the most first. The table beneath has every figure.` } : undefined}
      rows={tasks}
      columns={columns}
      keyOf={({ roleId, mainObject, additionalObject }) => `${roleId} ${mainObject} ${additionalObject}`}
    />
  );
}
