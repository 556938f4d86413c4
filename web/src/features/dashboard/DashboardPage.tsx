/** The app's first page: what is open and late, what came, how claims end and why they arise, and one's own work. */
import './dashboard.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { DashboardQuery } from '../../api/generated/graphql';
import { NewClaimLink } from '../../app/NewClaimLink';
import { useViewer } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { Message, StateView } from '../../ui/StateView';
import { asked } from './asked';
import { Came } from './Came';
import { Load } from './Load';
import { Mine } from './Mine';
import { Now } from './Now';
import { Reasons } from './Reasons';
import { Satisfied } from './Satisfied';

const document = graphql(`
  query Dashboard(
    $claims: Boolean!
    $internal: Boolean!
    $reports: Boolean!
    $load: Boolean!
    $tasks: Boolean!
    $open: ClaimWhereInput!
    $overdue: ClaimWhereInput!
    $thisWeek: ClaimWhereInput!
    $lastWeek: ClaimWhereInput!
    $lastWeekSoFar: ClaimWhereInput!
    $mine: ClaimWhereInput!
    $mineLate: ClaimWhereInput!
    $unassigned: ClaimWhereInput!
    $recent: ReportFilter!
    $weeks: ReportFilter!
  ) {
    open: claims(first: 0, where: $open) @include(if: $claims) {
      ...DashboardCount
    }
    overdue: claims(first: 0, where: $overdue) @include(if: $internal) {
      ...DashboardCount
    }
    unassigned: claims(first: 0, where: $unassigned) @include(if: $internal) {
      ...DashboardCount
    }
    thisWeek: claims(first: 0, where: $thisWeek) @include(if: $claims) {
      ...DashboardCount
    }
    lastWeek: claims(first: 0, where: $lastWeek) @include(if: $claims) {
      ...DashboardCount
    }
    lastWeekSoFar: claims(first: 0, where: $lastWeekSoFar) @include(if: $claims) {
      ...DashboardCount
    }
    mine: claims(first: 0, where: $mine) @include(if: $claims) {
      ...DashboardCount
    }
    mineLate: claims(first: 0, where: $mineLate) @include(if: $internal) {
      ...DashboardCount
    }
    satisfactionStatistics(filter: $recent) @include(if: $reports) {
      total {
        satisfiedShare
        previousSatisfiedShare
        total {
          count
          where
        }
        satisfied {
          count
          where
        }
      }
    }
    claimStructure(filter: $recent) @include(if: $reports) {
      byReason {
        kind
        id
        name
        count
        previousCount
        where
      }
    }
    registrationDynamics(filter: $weeks, interval: WEEK) @include(if: $reports) {
      points {
        registered
      }
    }
    claimLoad(filter: $recent) @include(if: $load) {
      rows {
        kind
        id
        name
        open {
          count
          where
        }
        overdue {
          count
          where
        }
      }
    }
    inboxParts @include(if: $tasks) {
      group
      count
    }
  }

  fragment DashboardCount on ClaimConnection {
    totalCount
    totalCountPrecision
  }
`);

export type Found = DashboardQuery;

export function DashboardPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [now] = useState(() => new Date());
  const [variables] = useState(() => asked(viewer, now));
  const [{ data, error }, again] = useQuery({ query: document, variables, requestPolicy: 'cache-and-network' });
  return (
    <div className="dashboard">
      <PageHeader title={t`Dashboard`}>
        <NewClaimLink />
      </PageHeader>
      <StateView data={data} error={error} retry={() => again({ requestPolicy: 'network-only' })} loading={<Waiting />}>
        {(found) =>
          variables.claims || variables.tasks ? (
            <div className="dashboard-parts">
              {variables.claims && <Now of={found} asked={variables} />}
              {variables.claims && <Came of={found} asked={variables} />}
              <Satisfied of={found} />
              <Mine of={found} asked={variables} />
              <Reasons of={found} />
              <Load of={found} />
            </div>
          ) : (
            <Message role="status" title={t`Nothing to show here`}>
              <Trans>Your role sees neither claims nor tasks.</Trans>
            </Message>
          )
        }
      </StateView>
    </div>
  );
}

const TILES = 6;

function Waiting() {
  const { t } = useLingui();
  return (
    <div className="dashboard-parts" role="status" aria-busy aria-label={t`Loading`}>
      {Array.from({ length: TILES }, (_, at) => (
        <Skeleton key={at} height={at < 3 ? 148 : 240} radius="md" />
      ))}
    </div>
  );
}
