/** All assignments that the viewer sees, or exactly those that a figure of a report counts. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { AllAssignmentsQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { useListRows } from '../../../ui/list/useListRows';
import { Due } from '../../../ui/tasks/Due';
import { Time } from '../../../ui/Time';
import { StateBadge } from '../given/GivenLine';
import { AllPage } from './AllPage';
import { AllTable, Name, type Card, type Column } from './AllTable';
import { countOf, told } from '../../../ui/list/count';

const route = getRouteApi('/shell/tasks/assignments');

const document = graphql(`
  query AllAssignments($where: AssignmentWhereInput!, $orderBy: [AssignmentOrderInput!], $after: String) {
    assignments(first: 50, where: $where, orderBy: $orderBy, after: $after) {
      nodes {
        id
        number
        title
        status
        executed
        iteration
        startedAt
        dueAt
        endedAt
        author {
          id
          name
        }
        performer {
          id
          name
        }
        role {
          id
          name
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
  query AssignmentCount($where: AssignmentWhereInput!) {
    assignments(first: 0, where: $where) {
      totalCount
      totalCountPrecision
    }
  }
`);

type Row = AllAssignmentsQuery['assignments']['nodes'][number];
const pagedOf = ({ assignments }: AllAssignmentsQuery) => assignments;
const rowsOf = (pages: readonly AllAssignmentsQuery[]): Row[] => pages.flatMap(({ assignments: { nodes } }) => nodes);
const everything = {};
const latestFirst = { field: 'CREATED_AT', direction: 'DESC' } as const;
const dueFirst = { field: 'DUE_AT', direction: 'ASC' } as const;

export function AssignmentsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { more: where = everything, sort } = search;
  const variables = useMemo(() => ({ where, orderBy: [sort === 'due' ? dueFirst : latestFirst] }), [where, sort]);
  const found = useListRows({ name: 'assignments', document, variables, pagedOf, rowsOf });
  const [{ data }] = useQuery({ query: countDocument, variables: { where }, requestPolicy: 'cache-and-network' });
  const count = countOf(data?.assignments);
  const words = useWords();
  const columns = useColumns(words);
  return (
    <AllPage
      title={t`All assignments`}
      search={search}
      change={(next) => void navigate({ search: next })}
      names={words}
      found={found}
      total={count && told(count, plural(count.count, { one: '# assignment', other: '# assignments' }))}
    >
      <AllTable
        label={t`Assignments`}
        className="assignment-columns"
        found={found}
        total={count?.isLeast ? undefined : count?.count}
        columns={columns}
        card={cardOf}
        heads={[words.assignment, words.status]}
      />
    </AllPage>
  );
}

function useWords() {
  const { t } = useLingui();
  return {
    assignment: t`Assignment`,
    author: t({ message: 'Author', context: 'task' }),
    performer: t`Performer`,
    status: t({ message: 'Status', context: 'assignments' }),
    startedAt: t({ message: 'Put in hand', context: 'assignment' }),
    dueAt: t({ message: 'Due', context: 'task' }),
    endedAt: t({ message: 'Ended', context: 'assignment' }),
  };
}

function useColumns(words: ReturnType<typeof useWords>): Column<Row>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    { label: words.assignment, cell: (row) => <Name link={<Open row={row} />} below={row.number} /> },
    { label: words.author, cell: ({ author }) => author?.name, className: 'all-less' },
    { label: words.performer, cell: performerOf },
    { label: words.status, cell: (row) => <StateBadge assignment={row} /> },
    { label: t`Cycles`, cell: ({ iteration }) => format.number(iteration), className: 'list-end figures' },
    { label: words.startedAt, cell: ({ startedAt }) => startedAt && <Time value={startedAt} />, className: 'all-least' },
    { label: words.dueAt, cell: ({ dueAt, endedAt }) => <Due at={dueAt} closedAt={endedAt} brief />, className: 'all-due' },
    { label: words.endedAt, cell: ({ endedAt }) => endedAt && <Time value={endedAt} /> },
  ];
}

const cardOf = (row: Row): Card => ({
  name: <Name link={<Open row={row} />} />,
  about: [row.number, performerOf(row)].filter(Boolean).join(' · '),
  due: <Due at={row.dueAt} closedAt={row.endedAt} brief />,
  state: <StateBadge assignment={row} />,
});

const performerOf = ({ performer, role }: Row) => performer?.name ?? role?.name;

function Open({ row: { id, title } }: { row: Row }) {
  return (
    <Link to="/tasks/given/$id" params={{ id }} title={title}>
      {title}
    </Link>
  );
}
