/** Report 1: how many claims come, by month, by department at fault and by reason. */
import { useLingui } from '@lingui/react/macro';

import { graphql } from '../../../api/generated';
import type { RegistrationDynamicsQuery } from '../../../api/generated/graphql';
import { Answer } from '../Answer';
import { Report } from '../Report';
import { OfGroups } from './OfGroups';
import { OfParts } from './OfParts';

const document = graphql(`
  query RegistrationDynamics($filter: ReportFilter, $interval: ReportInterval) {
    registrationDynamics(filter: $filter, interval: $interval) {
      timeZone
      interval
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      points {
        ...RegistrationPart
      }
      previousPoints {
        registered
        where
      }
      total {
        ...RegistrationPart
      }
      previousTotal {
        registered
        where
      }
      byDepartment {
        ...RegistrationGroup
      }
      byReason {
        ...RegistrationGroup
      }
    }
  }

  fragment RegistrationPart on RegistrationPoint {
    period {
      from
      to
    }
    registered
    workedOut
    notWorkedOut
    isWorst
    where
    workedOutWhere
    notWorkedOutWhere
  }

  fragment RegistrationGroup on RegistrationSeries {
    kind
    id
    name
    count
    previousCount
    share
    where
    counts
    wheres
  }
`);

export type Dynamics = NonNullable<RegistrationDynamicsQuery['registrationDynamics']>;

const isEmpty = ({ total, previousTotal }: Dynamics) => total.registered + previousTotal.registered === 0;

export function DynamicsPage() {
  const { t } = useLingui();
  return (
    <Report of="dynamics">
      {({ filter, interval }) => (
        <Answer document={document} variables={{ filter, interval }} pick={({ registrationDynamics }) => registrationDynamics} isEmpty={isEmpty}>
          {(found) => (
            <>
              <OfParts of={found} />
              <OfGroups of={found} groups={found.byDepartment} title={t`By department at fault`} label={t({ message: 'Department', context: 'claim' })} />
              <OfGroups of={found} groups={found.byReason} title={t`By reason`} label={t({ message: 'Reason', context: 'claim' })} />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}
