/** When it is due, who gave it, who does it, who checks, what it is a part of. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useFormat } from '../../../ui/format';
import { Due } from '../../../ui/tasks/Due';
import { Time } from '../../../ui/Time';
import type { Task } from '../task';

export function Facts({ task }: { task: Task }) {
  const { t } = useLingui();
  const { assignment, instance, closedAt } = task;
  const facts: [string, ReactNode][] = [
    [t({ message: 'Due', context: 'task' }), <Due key="due" at={task.dueAt} closedAt={closedAt} />],
    [t`Given by`, <GivenBy key="given" task={task} />],
    [t`Performer`, <Performer key="performer" task={task} />],
    [t`Checked by`, assignment && <Checker key="checker" assignment={assignment} />],
    [t`Part of`, assignment?.parentTask && <PartOf key="parent" task={assignment.parentTask} />],
    [
      t({ message: 'Process', context: 'task' }),
      !assignment && instance && (
        <Link key="process" to="/processes/instances/$id" params={{ id: instance.id }} className="task-link">
          {instance.title}
        </Link>
      ),
    ],
  ];
  return (
    <dl className="task-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** The task whose performer gave it on. */
export function PartOf({ task: { id, title, assignment } }: { task: NonNullable<NonNullable<Task['assignment']>['parentTask']> }) {
  return (
    <Link to="/tasks/$id" params={{ id }} className="task-link">
      {assignment?.title ?? title}
    </Link>
  );
}

function GivenBy({ task: { assignment, author, createdAt } }: { task: Task }) {
  const { t } = useLingui();
  return (
    <>
      {assignment?.author?.name ?? author?.name ?? t`The service`}, <Time value={createdAt} as="dateTime" />
    </>
  );
}

/** The person; of a role, its name and who has taken it. */
function Performer({ task: { performer, role, claimedBy, mainObject } }: { task: Task }) {
  const { t } = useLingui();
  if (!role) return performer?.name ?? t`Nobody yet`;
  const name = mainObject ? t`${role.name} (for one object)` : role.name;
  return claimedBy ? t`${claimedBy.name}, of the role ${name}` : t`Role: ${name}; nobody has taken it`;
}

function Checker({ assignment }: { assignment: NonNullable<Task['assignment']> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { checkRequired, checker, checkerRole, checkDueAt } = assignment;
  if (!checkRequired) return t`Not checked`;
  const who = checker?.name ?? (checkerRole && t`Role: ${checkerRole.name}`);
  return checkDueAt ? t`${who}, until ${format.dateTime(checkDueAt)}` : who;
}
