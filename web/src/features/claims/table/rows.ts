/** The list's rows as the server tells them, page by page. */
import { graphql } from '../../../api/generated';
import type { ClaimRowsQuery } from '../../../api/generated/graphql';

export const PAGE = 100;

export const listDocument = graphql(`
  query ClaimRows(
    $first: Int!
    $after: String
    $where: ClaimWhereInput
    $orderBy: [ClaimOrderInput!]
    $search: String
    $responsible: Boolean!
    $reason: Boolean!
    $atFaultDepartment: Boolean!
    $atFaultEmployee: Boolean!
    $contactPerson: Boolean!
    $basis: Boolean!
  ) {
    claims(first: $first, after: $after, where: $where, search: $search, orderBy: $orderBy) {
      nodes {
        id
        version
        number
        title
        status
        registeredAt
        closedAt
        dueAt
        isOverdue
        waitingSince
        updatedAt
        createdAt
        direction
        channel
        importance
        severity
        remedySought
        remedyGiven
        tags
        rating
        reopenCount
        archivedAt
        amountClaimed {
          amount
          currency
        }
        amountSettled {
          amount
          currency
        }
        partner {
          id
          name
        }
        responsible @include(if: $responsible) {
          id
          name
        }
        reason @include(if: $reason) {
          id
          name
        }
        atFaultDepartment @include(if: $atFaultDepartment) {
          id
          name
        }
        atFaultEmployee @include(if: $atFaultEmployee) {
          id
          name
        }
        contactPerson @include(if: $contactPerson) {
          id
          name
        }
        basis @include(if: $basis) {
          __typename
          ... on Partner {
            id
            name
          }
          ... on ExternalDocument {
            id
            type
            number
          }
          ... on SourceDocument {
            id
            number
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

export type Page = ClaimRowsQuery['claims'];
export type ClaimRow = Page['nodes'][number];

export interface List {
  /** What was asked for. */
  key: string;
  pages: readonly Page[];
}

/** Where a page begins: behind the one before it, as that one stands now. */
export function afterOf({ pages }: List, index: number): string | null | undefined {
  return index === 0 ? null : pages[index - 1]?.pageInfo.endCursor;
}

/** The first page of another list takes the place of this one, whose rows stay until then. */
export function arrived(list: List, key: string, index: number, page: Page): List {
  if (key !== list.key) return index === 0 ? { key, pages: [page] } : list;
  if (index > list.pages.length || list.pages[index] === page) return list;
  const pages = [...list.pages];
  pages[index] = page;
  return { key, pages: page.pageInfo.hasNextPage ? pages : pages.slice(0, index + 1) };
}

/** A row that moved while pages were read stands where it was met first. */
export function rowsOf({ pages }: List): ClaimRow[] {
  const found = new Map<string, ClaimRow>();
  for (const { nodes } of pages) for (const row of nodes) if (!found.has(row.id)) found.set(row.id, row);
  return [...found.values()];
}

export const hasMore = ({ pages }: List) => pages.at(-1)?.pageInfo.hasNextPage ?? false;

/** Which pages the rows on screen are of, and the next one when they come near the end. */
export function pagesAt(list: List, first: number, last: number): number[] {
  const end = list.pages.length - 1;
  const from = Math.min(Math.floor(first / PAGE), end);
  const to = Math.min(Math.floor(last / PAGE), end);
  const found = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const loaded = list.pages.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return hasMore(list) && last > loaded - PAGE * 0.75 ? [...found, end + 1] : found;
}
