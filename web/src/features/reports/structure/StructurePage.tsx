/** Report 3: why claims arise, and by whose fault. */
import { useLingui } from '@lingui/react/macro';

import { graphql } from '../../../api/generated';
import type { ClaimStructureQuery } from '../../../api/generated/graphql';
import { Answer } from '../Answer';
import { Report } from '../Report';
import type { CountedGroup } from '../useGroupColumns';
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

const wholeOf = ({ total }: Structure): CountedGroup => ({ ...total, kind: 'ALL', share: total.count > 0 ? '1' : null });

const isEmpty = ({ total }: Structure) => total.count + total.previousCount === 0;

export function StructurePage() {
  const { t } = useLingui();
  return (
    <Report of="structure">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ claimStructure }) => claimStructure} isEmpty={isEmpty}>
          {(found) => (
            <>
              <Ranking title={t`By reason`} label={t({ message: 'Reason', context: 'claim' })} groups={found.byReason} total={wholeOf(found)} isPareto />
              <Ranking title={t`By department at fault`} label={t({ message: 'Department', context: 'claim' })} groups={found.byDepartment} total={wholeOf(found)} />
              <Ranking title={t`By employee at fault`} label={t({ message: 'Employee', context: 'claim' })} groups={found.byEmployee} total={wholeOf(found)} />
              <Matrix of={found} />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}
