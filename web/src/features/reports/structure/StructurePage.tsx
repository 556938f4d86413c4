/** Report 3: why claims arise, and by whose fault. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { graphql } from '../../../api/generated';
import type { ClaimStructureQuery } from '../../../api/generated/graphql';
import { Report, type Asked } from '../Report';
import { Result } from '../Result';
import { Matrix } from './Matrix';
import { Ranking } from './Ranking';

const document = graphql(`
  query ClaimStructure($filter: ReportFilter) {
    claimStructure(filter: $filter) {
      timeZone
      period {
        from
        to
      }
      previousPeriod {
        from
        to
      }
      total {
        count
        previousCount
        where
      }
      byReason {
        ...StructureGroup
      }
      byDepartment {
        ...StructureGroup
      }
      byEmployee {
        ...StructureGroup
      }
      reasons {
        ...StructureGroup
      }
      matrix {
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
    }
  }

  fragment StructureGroup on ReportGroup {
    kind
    id
    name
    count
    previousCount
    share
    cumulativeShare
    where
  }
`);

export type Structure = NonNullable<ClaimStructureQuery['claimStructure']>;

export function StructurePage() {
  return <Report of="structure">{(asked) => <Found {...asked} />}</Report>;
}

function Found({ filter }: Asked) {
  const { t } = useLingui();
  const [{ data, error, fetching }, again] = useQuery({ query: document, variables: { filter }, requestPolicy: 'cache-and-network' });
  return (
    <Result
      data={data?.claimStructure}
      error={error}
      fetching={fetching}
      retry={() => again({ requestPolicy: 'network-only' })}
      isEmpty={({ total }) => total.count + total.previousCount === 0}
    >
      {(found) => (
        <>
          <Ranking title={t`By reason`} label={t({ message: 'Reason', context: 'claim' })} groups={found.byReason} isPareto />
          <Ranking title={t`By department at fault`} label={t({ message: 'Department', context: 'claim' })} groups={found.byDepartment} />
          <Ranking title={t`By employee at fault`} label={t({ message: 'Employee', context: 'claim' })} groups={found.byEmployee} />
          <Matrix of={found} />
        </>
      )}
    </Result>
  );
}
