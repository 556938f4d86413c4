/** All tasks that the viewer sees, or exactly those that a figure of a report counts. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { AllTasksQuery } from '../../../api/generated/graphql';
import { useListRows } from '../../../ui/list/useListRows';
import { Due } from '../../../ui/tasks/Due';
import { Time } from '../../../ui/Time';
import { words } from '../../../ui/words';
import { subjectName } from '../subject';
import { titleOf } from '../wording';
import { AllPage } from './AllPage';
import { AllTable, Name, type Card, type Column } from './AllTable';
import { countOf, told } from '../../../ui/list/count';

const route = getRouteApi('/shell/tasks/all');

const document = graphql(`
  query AllTasks($where: ProcessTaskWhereInput!, $orderBy: [ProcessTaskOrderInput!], $after: String) {
    processTasks(first: 50, where: $where, orderBy: $orderBy, after: $after) {
      nodes {
        id
        title
        status
        elementId
        dueAt
        closedAt
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
        subject {
          ...TaskSubject
        }
        assignment {
          id
          number
          title
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const countDocument = graphql(`
  query TaskCount($where: ProcessTaskWhereInput!) {
    processTasks(first: 0, where: $where) {
      totalCount
      totalCountPrecision
    }
  }
`);

type Row = AllTasksQuery['processTasks']['nodes'][number];
const pagedOf = ({ processTasks }: AllTasksQuery) => processTasks;
const rowsOf = (pages: readonly AllTasksQuery[]): Row[] => pages.flatMap(({ processTasks: { nodes } }) => nodes);
const everything = {};
const latestFirst = { field: 'CREATED_AT', direction: 'DESC' } as const;
const dueFirst = { field: 'DUE_AT', direction: 'ASC' } as const;

export function TasksPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { more: where = everything, sort } = search;
  const variables = useMemo(() => ({ where, orderBy: [sort === 'due' ? dueFirst : latestFirst] }), [where, sort]);
  const found = useListRows({ name: 'tasks', document, variables, pagedOf, rowsOf });
  const [{ data }] = useQuery({ query: countDocument, variables: { where }, requestPolicy: 'cache-and-network' });
  const count = countOf(data?.processTasks);
  const words = useWords();
  const columns = useColumns(words);
  return (
    <AllPage
      title={t`All tasks`}
      search={search}
      change={(next) => void navigate({ search: next })}
      names={words}
      found={found}
      total={count && told(count, plural(count.count, { one: '# task', other: '# tasks' }))}
    >
      <AllTable
        label={t`Tasks`}
        className="task-columns"
        found={found}
        total={count?.isLeast ? undefined : count?.count}
        columns={columns}
        card={cardOf}
        heads={[words.task, words.status]}
      />
    </AllPage>
  );
}

function useWords() {
  const { t } = useLingui();
  return {
    task: t({ message: 'Task', context: 'one' }),
    closedBy: t`Performer`,
    role: t({ message: 'Role', context: 'task' }),
    status: t({ message: 'Status', context: 'task' }),
    isLate: t({ message: 'Late', context: 'task' }),
    dueAt: t({ message: 'Due', context: 'task' }),
    closedAt: t({ message: 'Closed', context: 'task' }),
  };
}

function useColumns(words: ReturnType<typeof useWords>): Column<Row>[] {
  return [
    { label: words.task, cell: (row) => <Name link={<Open row={row} />} below={aboutOf(row)} /> },
    { label: words.closedBy, cell: whose },
    { label: words.status, cell: (row) => <State row={row} /> },
    { label: words.dueAt, cell: ({ dueAt, closedAt }) => <Due at={dueAt} closedAt={closedAt} />, className: 'all-due' },
    { label: words.closedAt, cell: ({ closedAt }) => closedAt && <Time value={closedAt} /> },
  ];
}

const cardOf = (row: Row): Card => ({
  name: <Name link={<Open row={row} />} />,
  about: [whose(row), aboutOf(row)].filter(Boolean).join(' · '),
  due: <Due at={row.dueAt} closedAt={row.closedAt} brief />,
  state: <State row={row} />,
});

/** Who did it, else who has it, else whom it was given to. */
const whose = ({ closedBy, claimedBy, performer, role }: Row) => closedBy?.name ?? claimedBy?.name ?? performer?.name ?? role?.name;
const aboutOf = ({ assignment, subject }: Row) => [assignment?.number, subject && subjectName(subject)].filter(Boolean).join(' · ');

const colors = { OPEN: 'blue', DONE: 'green', CANCELLED: 'gray', REDIRECTED: 'gray' } as const;

function State({ row: { status } }: { row: Row }) {
  const { t } = useLingui();
  return (
    <Badge variant="light" color={colors[status]} radius="sm" className="status">
      {t(words.ProcessTaskStatus[status])}
    </Badge>
  );
}

function Open({ row }: { row: Row }) {
  const title = titleOf(row);
  return (
    <Link to="/tasks/$id" params={{ id: row.id }} title={title}>
      {title}
    </Link>
  );
}
