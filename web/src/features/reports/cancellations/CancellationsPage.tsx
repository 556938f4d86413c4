/** Report 4: why lines of customer orders are cancelled, and of how many orders. */
import { useLingui } from '@lingui/react/macro';

import { graphql } from '../../../api/generated';
import type { CancellationReportQuery } from '../../../api/generated/graphql';
import { Answer } from '../Answer';
import { Report } from '../Report';
import { Crossed } from './Crossed';
import { Listed } from './Listed';

const document = graphql(`
  query CancellationReport($filter: CancellationReportFilter) {
    cancellationReport(filter: $filter) {
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
        ...CancelledGroup
      }
      byReason {
        ...CancelledGroup
      }
      byManager {
        ...CancelledRow
      }
      byPriceGroup {
        ...CancelledRow
      }
      byItem {
        ...CancelledGroup
      }
    }
  }

  fragment CancelledGroup on CancellationGroup {
    kind
    id
    name
    lines {
      count
      previousCount
      where
    }
    lineShare
    orders
    previousOrders
    orderShare
  }

  fragment CancelledRow on CancellationRow {
    kind
    id
    name
    lines {
      count
      previousCount
      where
    }
    lineShare
    orders
    previousOrders
    orderShare
    counts
    wheres
  }
`);

type Found = NonNullable<CancellationReportQuery['cancellationReport']>;
export type Group = Found['byReason'][number];
export type Row = Found['byManager'][number];

const isEmpty = ({ total: { lines } }: Found) => lines.count + lines.previousCount === 0;

export function CancellationsPage() {
  const { t } = useLingui();
  const [manager, priceGroup] = [t({ message: 'Manager', context: 'document' }), t`Price group`];
  return (
    <Report of="cancellations">
      {({ filter }) => (
        <Answer document={document} variables={{ filter }} pick={({ cancellationReport }) => cancellationReport} isEmpty={isEmpty}>
          {({ byReason, byManager, byPriceGroup, byItem, total }) => (
            <>
              <Listed title={t({ message: 'By reason', context: 'cancelling' })} label={t({ message: 'Reason', context: 'cancelling' })} groups={byReason} total={total} />
              <Crossed title={t`Managers by reasons`} label={manager} rows={byManager} reasons={byReason} />
              <Crossed title={t`Price groups by reasons`} label={priceGroup} rows={byPriceGroup} reasons={byReason} />
              <Listed title={t`By item`} label={t({ message: 'Item', context: 'claim' })} groups={byItem} total={total} />
            </>
          )}
        </Answer>
      )}
    </Report>
  );
}
