/** An assignment as a line of those given. */
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { AssignmentsGivenQuery } from '../../../api/generated/graphql';
import { Due } from '../../../ui/tasks/Due';
import { words } from '../../../ui/words';
import { subjectName } from '../subject';

export type Given = AssignmentsGivenQuery['assignments']['nodes'][number];

interface Props {
  assignment: Given;
  /** It stands below what it is a part of, and is about the same. */
  isPart?: boolean;
}

export function GivenLine({ assignment, isPart = false }: Props) {
  const { t } = useLingui();
  const { id, number, title, dueAt, endedAt, subject } = assignment;
  const about = !isPart && subject && subjectName(subject);
  return (
    <li>
      <Link to="/tasks/given/$id" params={{ id }} className="given-line">
        <span className="given-title">{title}</span>
        {assignment.status === 'ACTIVE' && !isPart ? <span /> : <StateBadge assignment={assignment} />}
        <span className="inbox-about">{[number, useWhereItIs(assignment), about].filter(Boolean).join(' · ')}</span>
        <span className="given-due">{t({ message: 'Due', context: 'task' })}: <Due at={dueAt} closedAt={endedAt} /></span>
      </Link>
    </li>
  );
}

const colors = { DRAFT: 'gray', DEFERRED: 'gray', ACTIVE: 'blue', STOPPED: 'yellow', COMPLETED: 'green', CANCELLED: 'gray' } as const;

export function StateBadge({ assignment: { status: own, executed } }: { assignment: Pick<Given, 'status' | 'executed'> }) {
  const { t } = useLingui();
  // It comes to its end, too, when it is agreed that it will not be done.
  const status = own === 'COMPLETED' && executed === 'cancelled' ? 'CANCELLED' : own;
  return (
    <Badge variant="light" color={colors[status]} radius="sm" className="status">
      {t(words.AssignmentStatus[status])}
    </Badge>
  );
}

/** With whom it is now, and in which round. */
function useWhereItIs({ performer, role, checker, checkerRole, tasks, iteration, status }: Given): string {
  const { t } = useLingui();
  const open = tasks?.nodes.find((task) => task.status === 'OPEN');
  const isChecked = open?.elementId === 'Check';
  const side = isChecked ? (checker?.name ?? checkerRole?.name) : (performer?.name ?? role?.name);
  const who = open?.claimedBy?.name ?? side ?? '';
  const round = iteration > 1 ? t`round ${iteration}` : '';
  const told = status === 'ACTIVE' && isChecked ? t`checked by ${who}` : who;
  return [told, round].filter(Boolean).join(' · ');
}
