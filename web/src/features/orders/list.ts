/** The list of documents: what the service is asked, and the rows that it answers with. */
import type { TypedDocumentNode } from 'urql';

import { graphql } from '../../api/generated';
import type { DocumentRowFragment, OrderListQuery, OrderListQueryVariables, OrderCountQuery } from '../../api/generated/graphql';
import type { DocumentKind } from '../../ui/documents';
import { sorts, type OrdersSearch } from './search';

export const DocumentRow = graphql(`
  fragment DocumentRow on SourceDocument {
    id
    number
    date
    amount
    currency
    archivedAt
    partner {
      id
      name
    }
    manager @include(if: $people) {
      id
      name
    }
    cancelled: lines(first: 0, where: { cancelledAt: { isNull: false } }) {
      totalCount
    }
    claims(first: 0) @include(if: $claims) {
      totalCount
    }
  }
`);

/** Words are found in any form, but whole; so those whose number begins with what is typed come first. */
const orders = graphql(`
  query OrderList(
    $where: CustomerOrderWhereInput!
    $begins: CustomerOrderWhereInput!
    $orderBy: [CustomerOrderOrderInput!]
    $search: String
    $typed: Boolean!
    $claims: Boolean!
    $people: Boolean!
    $after: String
  ) {
    begin: customerOrders(first: 20, where: $begins, orderBy: $orderBy) @include(if: $typed) {
      nodes {
        ...DocumentRow
      }
    }
    page: customerOrders(first: 50, where: $where, search: $search, orderBy: $orderBy, after: $after) {
      nodes {
        ...DocumentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const shipments = graphql(`
  query ShipmentList(
    $where: ShipmentWhereInput!
    $begins: ShipmentWhereInput!
    $orderBy: [ShipmentOrderInput!]
    $search: String
    $typed: Boolean!
    $claims: Boolean!
    $people: Boolean!
    $after: String
  ) {
    begin: shipments(first: 20, where: $begins, orderBy: $orderBy) @include(if: $typed) {
      nodes {
        ...DocumentRow
      }
    }
    page: shipments(first: 50, where: $where, search: $search, orderBy: $orderBy, after: $after) {
      nodes {
        ...DocumentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const returns = graphql(`
  query ReturnList(
    $where: CustomerReturnWhereInput!
    $begins: CustomerReturnWhereInput!
    $orderBy: [CustomerReturnOrderInput!]
    $search: String
    $typed: Boolean!
    $claims: Boolean!
    $people: Boolean!
    $after: String
  ) {
    begin: customerReturns(first: 20, where: $begins, orderBy: $orderBy) @include(if: $typed) {
      nodes {
        ...DocumentRow
      }
    }
    page: customerReturns(first: 50, where: $where, search: $search, orderBy: $orderBy, after: $after) {
      nodes {
        ...DocumentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const countOrders = graphql(`
  query OrderCount($where: CustomerOrderWhereInput!) {
    page: customerOrders(first: 0, where: $where) {
      totalCount
      totalCountPrecision
    }
  }
`);
const countShipments = graphql(`
  query ShipmentCount($where: ShipmentWhereInput!) {
    page: shipments(first: 0, where: $where) {
      totalCount
      totalCountPrecision
    }
  }
`);
const countReturns = graphql(`
  query ReturnCount($where: CustomerReturnWhereInput!) {
    page: customerReturns(first: 0, where: $where) {
      totalCount
      totalCountPrecision
    }
  }
`);

export interface Page {
  begin?: { nodes: readonly Row[] };
  page: { nodes: readonly Row[]; pageInfo: OrderListQuery['page']['pageInfo'] };
}
export type Row = DocumentRowFragment;
export type Wanted = Omit<OrderListQueryVariables, 'after'>;
type Where = OrderListQueryVariables['where'];

// The three kinds have the same fields, and so the same filters and orders.
export const listDocuments = { ORDER: orders, SHIPMENT: shipments, RETURN: returns } as unknown as Record<
  DocumentKind,
  TypedDocumentNode<Page, OrderListQueryVariables>
>;
export const countDocuments = { ORDER: countOrders, SHIPMENT: countShipments, RETURN: countReturns } as unknown as Record<
  DocumentKind,
  TypedDocumentNode<OrderCountQuery, { where: Where }>
>;

/** `sight`: whether claims are kept, and people may be seen. */
export function variablesOf(search: OrdersSearch, sight: { claims: boolean; people: boolean }): Wanted {
  const { q, sort = 'latest' } = search;
  const words = q?.trim() ?? '';
  const where = whereOf(search);
  return {
    where,
    begins: { and: [where, { number: { startsWith: words } }] },
    typed: words !== '',
    search: words || null,
    orderBy: [sorts[sort]],
    ...sight,
  };
}

function whereOf({ from, to, partner, manager, cancelled, archived, more }: OrdersSearch): Where {
  return {
    archivedAt: { isNull: !archived },
    ...((from ?? to) && { date: { ...(from && { gte: from }), ...(to && { lte: to }) } }),
    ...(partner && { partner: { id: { eq: partner } } }),
    ...(manager && { manager: { id: { eq: manager } } }),
    ...(cancelled && { lines: { some: { cancelledAt: { isNull: false } } } }),
    ...(more && { and: [more] }),
  };
}

export const pagedOf = ({ page }: Page) => page;

/** A document that two pages tell of stands where it was met first. */
export function rowsOf(pages: readonly Page[]): Row[] {
  const found = new Map<string, Row>();
  for (const { begin, page } of pages) {
    for (const row of [...(begin?.nodes ?? []), ...page.nodes]) if (!found.has(row.id)) found.set(row.id, row);
  }
  return [...found.values()];
}
