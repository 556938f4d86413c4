/** All of one task: what to do, for what, until when, what was said and done before, and how to end it. */
import './card.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Badge, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { words } from '../../../ui/words';
import type { Task } from '../task';
import { titleOf } from '../wording';
import { CardActs } from './CardActs';
import { Complete } from './Complete';
import { Ended } from './Ended';
import { Facts } from './Facts';
import { Nested } from './Nested';
import { Rounds } from './Rounds';
import { SubjectCard } from './SubjectCard';
import { Talk } from './Talk';

const RedirectDialog = lazy(() => import('./RedirectDialog'));
const ChangeDialog = lazy(() => import('./ChangeDialog'));
const ReasonDialog = lazy(() => import('./ReasonDialog'));

export type Opened = 'redirect' | 'change' | 'stop' | 'cancel' | null;

interface Props {
  task: Task;
  level: 1 | 2;
  /** Called once the task has left the viewer's inbox by what was done here. */
  done?: (id: string) => void;
  /** Whether the form takes the focus. */
  begins?: boolean;
}

export function TaskCard({ task, level, done, begins }: Props) {
  const [opened, open] = useState<Opened>(null);
  const { assignment, viewerPermissions } = task;
  const close = () => open(null);
  const below = level === 1 ? 2 : 3;
  const isOpen = task.status === 'OPEN';
  const isStopped = task.instance?.status === 'SUSPENDED';
  return (
    <article className="task-card">
      <header className="task-head">
        <Text size="xs" c="dimmed">
          <Kicker task={task} />
        </Text>
        <div className="task-title">
          <Title order={level} size="h4">
            {titleOf(task)}
          </Title>
          <CardActs task={task} open={open} />
        </div>
        <Badges task={task} />
      </header>
      <Facts task={task} />
      {assignment?.content && <p className="task-content">{assignment.content}</p>}
      {task.subject && <SubjectCard subject={task.subject} />}
      {isOpen && isStopped && (
        <Alert color="gray" p="xs">
          <Trans>It is stopped: nothing can be done with it until it is continued.</Trans>
        </Alert>
      )}
      {isOpen && !isStopped && viewerPermissions.canComplete && <Complete task={task} done={done} begins={begins} />}
      {!isOpen && <Ended task={task} />}
      <Nested parent={assignment ? { assignment: { id: { eq: assignment.id } } } : { id: { eq: task.id } }} level={below} />
      <Rounds task={task} level={below} />
      <Talk task={task} level={below} />
      <Suspense>
        {opened === 'redirect' && <RedirectDialog tasks={[task]} close={close} done={() => done?.(task.id)} />}
        {opened === 'change' && assignment && <ChangeDialog assignment={assignment} close={close} />}
        {(opened === 'stop' || opened === 'cancel') && assignment && <ReasonDialog act={opened} assignment={assignment} close={close} />}
      </Suspense>
    </article>
  );
}

function Kicker({ task: { assignment, instance, round } }: { task: Task }) {
  const { t } = useLingui();
  const name = assignment ? t`Assignment ${assignment.number}` : (instance?.definition?.name ?? instance?.title);
  return [name, round > 1 && t`round ${round}`].filter(Boolean).join(' · ');
}

function Badges({ task: { importance, status, instance, assignment } }: { task: Task }) {
  const { t } = useLingui();
  const badges = [
    importance !== 'NORMAL' && { label: t`Importance: ${t(words.Importance[importance])}`, color: importance === 'HIGH' ? 'red' : 'gray' },
    status !== 'OPEN' && { label: t(words.ProcessTaskStatus[status]), color: status === 'DONE' ? 'green' : 'gray' },
    status === 'OPEN' && instance?.status === 'SUSPENDED' && { label: t({ message: 'Stopped', context: 'task' }), color: 'gray' },
    status === 'OPEN' &&
      assignment?.executed === 'cancelled' && { label: t`The performer has refused`, color: 'yellow' },
  ].filter((each) => each !== false);
  if (badges.length === 0) return null;
  return (
    <div className="task-badges">
      {badges.map(({ label, color }) => (
        <Badge key={label} variant="light" color={color} radius="sm" className="status">
          {label}
        </Badge>
      ))}
    </div>
  );
}
