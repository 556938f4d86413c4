/** Report 1: how many claims come, by month, by department at fault and by reason. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { RegistrationDynamicsQuery } from '../../../api/generated/graphql';
import { Report, type Asked } from '../Report';
import { Result } from '../Result';
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

export function DynamicsPage() {
  return <Report of="dynamics">{(asked) => <Found {...asked} />}</Report>;
}

function Found({ filter, interval }: Asked) {
  const { t } = useLingui();
  const [{ data, error, fetching }, again] = useQuery({ query: document, variables: { filter, interval }, requestPolicy: 'cache-and-network' });
  return (
    <Result
      data={data?.registrationDynamics}
      error={error}
      fetching={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
      isEmpty={({ total, previousTotal }) => total.registered + previousTotal.registered === 0}
    >
      {(found) => (
        <>
          <OfParts of={found} />
          <OfGroups of={found} groups={found.byDepartment} title={t`By department at fault`} label={t({ message: 'Department', context: 'claim' })} />
          <OfGroups of={found} groups={found.byReason} title={t`By reason`} label={t({ message: 'Reason', context: 'claim' })} />
        </>
      )}
    </Result>
  );
}
