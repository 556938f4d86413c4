/** The tasks about a claim or a partner: open ones with who has them and until when, ended ones with how; a new one from here. */
import './tasks.css';

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { SubjectTasksQuery } from '../../api/generated/graphql';
import { useLive } from '../../api/live';
import { newAssignment } from '../newAssignment';
import { StateView } from '../StateView';
import { Time } from '../Time';
import { words } from '../words';
import { Due } from './Due';

const document = graphql(`
  query SubjectTasks($open: ProcessTaskWhereInput!, $ended: ProcessTaskWhereInput!, $first: Int!) {
    open: processTasks(first: 50, where: $open) {
      totalCount
      nodes {
        ...SubjectTask
      }
    }
    ended: processTasks(first: $first, where: $ended, orderBy: [{ field: CLOSED_AT, direction: DESC }]) {
      totalCount
      nodes {
        ...SubjectTask
      }
    }
  }
`);

export const SubjectTask = graphql(`
  fragment SubjectTask on ProcessTask {
    id
    version
    title
    elementId
    status
    round
    dueAt
    closedAt
    outcome
    outcomes {
      key
      label
      reasonRequired
    }
    performer {
      id
      name
    }
    role {
      id
      name
    }
    claimedBy {
      id
      name
    }
    closedBy {
      id
      name
    }
    assignment {
      id
      title
    }
    instance {
      id
      title
      status
    }
  }
`);

const changedDocument = graphql(`
  subscription SubjectTasksChanged($id: ID!) {
    processTasksChanged(where: { subjectId: { eq: $id } }) {
      id
      version
      status
    }
  }
`);

type Row = SubjectTasksQuery['open']['nodes'][number];
const SOME = 5;
const MANY = 50;

interface Props {
  subject: { id: string; name: string };
  mayGive: boolean;
}

export function SubjectTasks({ subject, mayGive }: Props) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const variables = useMemo(() => {
    const subjectId = { eq: subject.id };
    return {
      open: { subjectId, status: { eq: 'OPEN' as const } },
      ended: { subjectId, status: { in: ['DONE' as const, 'CANCELLED' as const] } },
      first: all ? MANY : SOME,
    };
  }, [subject.id, all]);
  const [{ data, error }, ask] = useQuery({ query: document, variables, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive(changedDocument, { id: subject.id }, { heard: again, missed: again });
  return (
    <StateView data={data} error={error} retry={again} loading={<Skeleton height={60} role="status" aria-label={t`Loading`} />}>
      {({ open, ended }) => (
        <div className="subject-tasks">
          {open.totalCount + ended.totalCount === 0 && (
            <p className="hint">
              <Trans>No tasks yet.</Trans>
            </p>
          )}
          {open.totalCount > 0 && (
            <Part title={<Plural value={open.totalCount} one="# open" other="# open" />} rows={open.nodes} />
          )}
          {ended.totalCount > 0 && (
            <Part title={<Plural value={ended.totalCount} one="# ended" other="# ended" />} rows={ended.nodes} />
          )}
          {ended.totalCount > ended.nodes.length && !all && (
            <Button variant="subtle" size="compact-sm" w="max-content" onClick={() => setAll(true)}>
              <Trans>Show more</Trans>
            </Button>
          )}
          {mayGive && (
            <Button variant="default" size="xs" w="max-content" onClick={() => newAssignment({ subject, done: again })}>
              <Trans>New assignment</Trans>
            </Button>
          )}
        </div>
      )}
    </StateView>
  );
}

function Part({ title, rows }: { title: React.ReactNode; rows: readonly Row[] }) {
  return (
    <>
      <h3 className="subject-tasks-title">{title}</h3>
      <ul className="subject-tasks-list">
        {rows.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function One({ row }: { row: Row }) {
  const { t } = useLingui();
  const { id, title, elementId, assignment, instance, status, closedAt, closedBy, performer, role, claimedBy, dueAt } = row;
  const isChecked = assignment && elementId === 'Check';
  const name = assignment ? (isChecked ? t`Check: ${assignment.title}` : assignment.title) : title;
  const who = (status === 'OPEN' ? (claimedBy ?? performer ?? role) : closedBy)?.name;
  return (
    <li>
      <Link to="/tasks/$id" params={{ id }} className="subject-tasks-link">
        {name}
      </Link>
      <span className="subject-tasks-facts">
        {[!assignment && instance?.title, who, status === 'CANCELLED' && t(words.ProcessTaskStatus.CANCELLED)].filter(Boolean).join(' · ')}
        {status === 'OPEN' ? dueAt && <>{' · '}<Due at={dueAt} /></> : closedAt && <>{' · '}<Time value={closedAt} /></>}
      </span>
    </li>
  );
}
