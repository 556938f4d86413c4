/** The cancelled lines of orders: what the service is asked, and the rows that it answers with. */
import { graphql } from '../../../api/generated';
import type { CancelledLinesQuery, CancelledLinesQueryVariables } from '../../../api/generated/graphql';
import type { CancelledSearch } from './search';

export const listDocument = graphql(`
  query CancelledLines($where: DocumentLineWhereInput!, $orderBy: [DocumentLineOrderInput!], $people: Boolean!, $after: String) {
    cancelledLines(first: 50, where: $where, orderBy: $orderBy, after: $after) {
      nodes {
        id
        item
        unit
        quantity
        amount
        cancelledAt
        cancellationReason {
          id
          name
        }
        order {
          id
          number
          currency
          partner {
            id
            name
          }
          manager @include(if: $people) {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const countDocument = graphql(`
  query CancelledLineCount($lines: DocumentLineWhereInput!, $orders: CustomerOrderWhereInput!) {
    cancelledLines(first: 0, where: $lines) {
      totalCount
      totalCountPrecision
    }
    customerOrders(first: 0, where: $orders) {
      totalCount
      totalCountPrecision
    }
  }
`);

export type Row = CancelledLinesQuery['cancelledLines']['nodes'][number];

export function variablesOf({ more = {}, sort }: CancelledSearch, people: boolean): Omit<CancelledLinesQueryVariables, 'after'> {
  return { where: more, orderBy: [{ field: 'CANCELLED_AT', direction: sort === 'earliest' ? 'ASC' : 'DESC' }], people };
}

export const pagedOf = ({ cancelledLines }: CancelledLinesQuery) => cancelledLines;
export const rowsOf = (pages: readonly CancelledLinesQuery[]): Row[] => pages.flatMap(({ cancelledLines: { nodes } }) => nodes);
