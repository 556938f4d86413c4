/** An assignment as its author looks at it: what was asked, how far it has come, all rounds, and what can be done about it. */
import './tasks.css';
import './card/card.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { GivenAssignmentQuery } from '../../api/generated/graphql';
import { useChange } from '../../api/change';
import { useLive } from '../../api/live';
import { useTitle } from '../../ui/PageHeader';
import { Failure, Loading, NotFound } from '../../ui/StateView';
import { Due } from '../../ui/tasks/Due';
import { Time } from '../../ui/Time';
import { toast } from '../../ui/toasts';
import { words } from '../../ui/words';
import { startDocument } from './assignment';
import { How } from './card/Ended';
import { PartOf } from './card/Facts';
import { Nested } from './card/Nested';
import { SubjectCard } from './card/SubjectCard';
import { useAuthorActs } from './card/useAuthorActs';
import { StateBadge } from './given/GivenLine';
import { tellFaults } from './useTake';
import { titleOf } from './wording';

const ChangeDialog = lazy(() => import('./card/ChangeDialog'));
const ReasonDialog = lazy(() => import('./card/ReasonDialog'));
const route = getRouteApi('/shell/tasks/given/$id');

const document = graphql(`
  query GivenAssignment($id: ID!) {
    assignment(id: $id) {
      ...AssignmentFacts
      createdAt
      subject {
        ...TaskSubject
      }
      tasks(first: 100, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
        nodes {
          ...TaskCard
        }
      }
    }
  }
`);

const changedDocument = graphql(`
  subscription GivenAssignmentChanged($id: ID!) {
    processTasksChanged(where: { assignment: { id: { eq: $id } } }) {
      id
      version
      status
    }
  }
`);

type Given = NonNullable<GivenAssignmentQuery['assignment']>;

export function AssignmentPage() {
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: document, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive(changedDocument, { id }, { heard: again, missed: again });
  useTitle(data?.assignment?.title);
  if (data?.assignment) return <Card assignment={data.assignment} />;
  if (error) return <Failure page error={error} retry={again} />;
  return data ? <NotFound page action={<Back />} /> : <Loading rows={6} height={60} />;
}

function Back() {
  return (
    <Button variant="subtle" size="compact-sm" w="max-content" renderRoot={(props) => <Link to="/tasks/given" {...props} />}>
      <Trans>← To those given by me</Trans>
    </Button>
  );
}

function Card({ assignment }: { assignment: Given }) {
  const { t } = useLingui();
  const [opened, open] = useState<'change' | 'stop' | 'cancel' | null>(null);
  const acts = useAuthorActs(assignment);
  const [start, starting] = useChange(startDocument);
  const begin = async () => {
    const { faults } = await start({ input: { id: assignment.id, expectedVersion: assignment.version } });
    if (faults.length > 0) tellFaults(faults);
    else toast({ text: t`Started: ${assignment.title}` });
  };
  const close = () => open(null);
  return (
    <div className="task-page">
      <Back />
      <article className="task-card">
        <header className="task-head">
          <Text size="xs" c="dimmed">
            {t`Assignment ${assignment.number}`}
          </Text>
          <Title order={1} size="h4">
            {assignment.title}
          </Title>
          <div className="task-badges">
            <StateBadge assignment={assignment} />
          </div>
          <div className="task-acts">
            {acts.mayStart && (
              <Button size="xs" loading={starting} onClick={() => void begin()}>
                <Trans>Start now</Trans>
              </Button>
            )}
            {acts.mayChange && <Act label={t`Change…`} run={() => open('change')} />}
            {acts.mayStop && <Act label={t`Stop…`} run={() => open('stop')} />}
            {acts.mayContinue && <Act label={t`Continue`} run={() => void acts.proceed()} />}
            {acts.mayCancel && <Act label={t`Cancel the assignment…`} run={() => open('cancel')} danger />}
          </div>
        </header>
        <GivenFacts assignment={assignment} />
        {assignment.content && <p className="task-content">{assignment.content}</p>}
        {assignment.reason && <Alert color="gray" p="xs">{assignment.reason}</Alert>}
        {assignment.subject && <SubjectCard subject={assignment.subject} />}
        <Nested parent={{ assignment: { id: { eq: assignment.id } } }} level={2} />
        <Course assignment={assignment} />
      </article>
      <Suspense>
        {opened === 'change' && <ChangeDialog assignment={assignment} close={close} />}
        {(opened === 'stop' || opened === 'cancel') && <ReasonDialog act={opened} assignment={assignment} close={close} />}
      </Suspense>
    </div>
  );
}

function Act({ label, run, danger }: { label: string; run: () => void; danger?: boolean }) {
  return (
    <Button size="xs" variant="default" c={danger ? 'var(--mantine-color-error)' : undefined} onClick={run}>
      {label}
    </Button>
  );
}

function GivenFacts({ assignment }: { assignment: Given }) {
  const { t } = useLingui();
  const { performer, role, checkRequired, checker, checkerRole, startsAt, remindAt, iteration, importance } = assignment;
  const facts: [string, ReactNode][] = [
    [t({ message: 'Due', context: 'task' }), <Due key="due" at={assignment.dueAt} closedAt={assignment.endedAt} />],
    [t`Performer`, performer?.name ?? (role && t`Role: ${role.name}`)],
    [t`Checked by`, checkRequired ? (checker?.name ?? (checkerRole && t`Role: ${checkerRole.name}`)) : t`Not checked`],
    [t`Importance`, t(words.Importance[importance])],
    [t`Starts`, startsAt && <Time key="starts" value={startsAt} as="dateTime" />],
    [t`Reminder`, remindAt && <Time key="remind" value={remindAt} as="dateTime" />],
    [t`Rounds`, iteration > 0 && iteration],
    [t`Part of`, assignment.parentTask && <PartOf key="parent" task={assignment.parentTask} />],
    [t`Given by`, assignment.author?.name],
    [t`Given at`, <Time key="given" value={assignment.createdAt} as="dateTime" />],
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

/** Its tasks, the last first. */
function Course({ assignment: { tasks } }: { assignment: Given }) {
  const { t } = useLingui();
  const all = tasks?.nodes ?? [];
  if (all.length === 0) return null;
  return (
    <section aria-label={t`How it went`} className="task-part">
      <h2>
        <Trans>How it went</Trans>
      </h2>
      <ol className="task-rounds">
        {all.map((task) => (
          <li key={task.id}>
            <div className="task-round">
              <Link to="/tasks/$id" params={{ id: task.id }} className="task-link">
                {titleOf(task)}
              </Link>{' '}
              · {t`round ${task.round}`}
            </div>
            {task.status === 'OPEN' ? (
              <p className="task-how">
                <b>{t({ message: 'Open', context: 'task' })}</b> · {task.claimedBy?.name ?? task.performer?.name ?? task.role?.name} · <Due at={task.dueAt} />
              </p>
            ) : (
              <How task={task} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
