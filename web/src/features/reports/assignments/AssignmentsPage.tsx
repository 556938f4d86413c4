/** Report 5: how assignments go; who gives them, who is late, what hangs, what is due. */
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';

import { graphql } from '../../../api/generated';
import type { AssignmentReportQuery } from '../../../api/generated/graphql';
import { Answer } from '../Answer';
import { Report } from '../Report';
import type { AnyFilter } from '../search';
import { Authors } from './Authors';
import { DueDays } from './DueDays';
import { Ended } from './Ended';
import { Hung } from './Hung';
import { Late } from './Late';
import { Rows } from './Rows';

const document = graphql(`
  query AssignmentReport($filter: AssignmentReportFilter) {
    assignmentReport(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      all {
        ...AssignmentsCounted
      }
      done {
        ...AssignmentsCounted
      }
      cancelled {
        ...AssignmentsCounted
      }
      inWork {
        ...AssignmentsCounted
      }
      rows {
        ...AssignmentReported
      }
      byIterations {
        ...AuthorReported
      }
      byDuration {
        ...AuthorReported
      }
      late {
        id
        name
        count
        previousCount
        meanDaysLate
        mostDaysLate
        where
      }
      hung {
        roleId
        roleName
        mainObject
        additionalObject
        count
        dueAt
        where
      }
      due {
        day
        count
        where
      }
    }
  }

  fragment AssignmentsCounted on AssignmentCount {
    count
    previousCount
    where
  }

  fragment AssignmentReported on AssignmentReportRow {
    id
    number
    title
    authorName
    performerName
    status
    iteration
    days
    startedAt
    endedAt
    dueAt
  }

  fragment AuthorReported on AssignmentAuthor {
    id
    name
    count
    previousCount
    meanIterations
    meanDays
    previousMeanIterations
    previousMeanDays
    where
  }
`);

export type Found = NonNullable<AssignmentReportQuery['assignmentReport']>;

const isEmpty = ({ all, late, hung, due }: Found) => all.count + all.previousCount + late.length + hung.length + due.length === 0;

export function AssignmentsPage() {
  return (
    <Report of="assignments">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ assignmentReport }) => assignmentReport} isEmpty={isEmpty}>
          {(found) => <Sections of={found} filter={filter} />}
        </Answer>
      )}
    </Report>
  );
}

const Sections = memo(function Sections({ of, filter }: { of: Found; filter: AnyFilter }) {
  const { t } = useLingui();
  return (
    <>
      <Ended of={of} />
      <Rows key={JSON.stringify(filter)} first={of.rows} count={of.all.count} filter={filter} />
      <Authors title={t`Authors by cycles`} authors={of.byIterations} by="meanIterations" />
      <Authors title={t`Authors by days`} authors={of.byDuration} by="meanDays" />
      <Late tasks={of.late} />
      <Hung tasks={of.hung} />
      <DueDays days={of.due} />
    </>
  );
});
