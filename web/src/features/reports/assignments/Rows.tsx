/** The assignments put in hand in the period, with their cycles and days, page by page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import { useFormat } from '../../../ui/format';
import { Failure } from '../../../ui/StateView';
import { words } from '../../../ui/words';
import type { AnyFilter } from '../search';
import { Section } from '../Section';
import type { Column } from '../table/columns';
import type { Found } from './AssignmentsPage';

const document = graphql(`
  query AssignmentReportPage($filter: AssignmentReportFilter, $after: Int!) {
    assignmentReport(filter: $filter, after: $after) {
      rows {
        ...AssignmentReported
      }
    }
  }
`);

type Row = Found['rows'][number];

/** As many rows as the service tells at once. */
const PAGE = 50;

interface Props {
  /** The first page, which comes with the report. */
  first: readonly Row[];
  count: number;
  filter: AnyFilter;
}

export function Rows({ first, count, filter }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [after, setAfter] = useState(0);
  const [{ data, error, fetching }, again] = useQuery({ query: document, variables: { filter, after }, pause: after === 0, requestPolicy: 'cache-and-network' });
  const rows = after === 0 ? first : (data?.assignmentReport?.rows ?? []);
  const columns = useColumns();
  const [from, to] = [format.number(after + 1), format.number(Math.min(after + PAGE, count))];
  const all = format.number(count);
  return (
    <>
      <Section
        title={t({ message: 'Assignments', context: 'report' })}
        hint={count === 0 ? t`There are none in this period.` : t`The latest first: ${from}–${to} of ${all}. The table's file has these; those of the whole report have all.`}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
      />
      {error && after > 0 && !data && <Failure error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {count > PAGE && (
        <Button.Group className="report-pages" aria-label={t`Pages of assignments`}>
          <Button variant="default" disabled={after === 0} onClick={() => setAfter(after - PAGE)}>
            <Trans>Later ones</Trans>
          </Button>
          <Button variant="default" loading={fetching && after > 0} disabled={after + PAGE >= count} onClick={() => setAfter(after + PAGE)}>
            <Trans>Earlier ones</Trans>
          </Button>
        </Button.Group>
      )}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useLingui();
  const format = useFormat();
  const state = ({ status }: Row) => t(words.AssignmentStatus[status]);
  return [
    {
      key: 'title',
      label: t({ message: 'Assignment', context: 'report' }),
      value: ({ title }) => title,
      show: ({ id, title, number }) => (
        <>
          <Link to="/tasks/given/$id" params={{ id }} className="report-figure">
            {title}
          </Link>
          <div className="hint">{number}</div>
        </>
      ),
    },
    { key: 'number', label: t({ message: 'Number', context: 'assignment' }), value: ({ number }) => number, fileOnly: true },
    { key: 'author', label: t({ message: 'Author', context: 'assignment' }), value: ({ authorName }) => authorName ?? null },
    { key: 'performer', label: t({ message: 'Performer', context: 'assignment' }), value: ({ performerName }) => performerName ?? null },
    { key: 'status', label: t({ message: 'Status', context: 'assignments' }), value: state },
    { key: 'cycles', label: t`Cycles`, figure: true, value: ({ iteration }) => iteration, show: ({ iteration }) => format.number(iteration) },
    { key: 'days', label: t`Days`, figure: true, value: ({ days }) => Number(days), show: ({ days }) => format.number(Number(days)) },
    { key: 'started', label: t({ message: 'Put in hand', context: 'assignment' }), figure: true, value: ({ startedAt }) => startedAt, show: ({ startedAt }) => format.date(startedAt) },
    { key: 'due', label: t({ message: 'Due', context: 'assignment' }), figure: true, value: ({ dueAt }) => dueAt, show: ({ dueAt }) => format.date(dueAt) },
    {
      key: 'ended',
      label: t({ message: 'Ended', context: 'assignment' }),
      figure: true,
      value: ({ endedAt }) => endedAt ?? null,
      show: ({ endedAt }) => (endedAt ? format.date(endedAt) : '–'),
    },
  ];
}
