/** The saved views of the list: those that everybody has, one's own, and those that colleagues share. */
import { msg } from '@lingui/core/macro';

import { graphql } from '../../../api/generated';
import type { SavedClaimViewsQuery } from '../../../api/generated/graphql';
import { claimsSearch, type ClaimsSearch } from '../search';

export const PAGE = 'claims';

export const viewsDocument = graphql(`
  query SavedClaimViews($after: String) {
    savedViews(first: 100, after: $after, where: { page: { eq: "claims" } }) {
      nodes {
        id
        version
        name
        query
        isShared
        position
        owner {
          id
          name
        }
        viewerPermissions {
          canUpdate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SavedView = SavedClaimViewsQuery['savedViews']['nodes'][number];

/** What every list begins with; nobody can change these. */
export const usualViews = [
  { key: 'all', name: msg({ message: 'All', context: 'claims' }), search: {} },
  { key: 'open', name: msg({ message: 'Open', context: 'claims' }), search: { status: 'REGISTERED,IN_PROGRESS' } },
  { key: 'mine', name: msg({ message: 'My open ones', context: 'claims' }), search: { responsible: 'me', status: 'REGISTERED,IN_PROGRESS' } },
  { key: 'free', name: msg({ message: 'Unassigned', context: 'claims' }), search: { responsible: '-', status: 'REGISTERED,IN_PROGRESS' } },
  { key: 'overdue', name: msg({ message: 'Overdue', context: 'claims' }), search: { isOverdue: '*', sort: 'dueAt', columns: 'number,title,partner,dueAt,responsible' } },
  { key: 'closed', name: msg({ message: 'Closed this month', context: 'claims' }), search: { closedAt: 'thisMonth' } },
] satisfies { key: string; name: unknown; search: ClaimsSearch }[];

/** What a view keeps of the address. */
export function kept({ peek: _peek, view: _view, ...search }: ClaimsSearch): ClaimsSearch {
  return search;
}

/** A view's search as the address would hold it: what it does not know any more is left out. */
export function searchOf(query: unknown): ClaimsSearch {
  return kept(claimsSearch((query ?? {}) as Record<string, unknown>));
}

/** Whether two addresses show the same list; the columns are a matter of looks. */
export function isSame(one: ClaimsSearch, other: ClaimsSearch, withColumns = false): boolean {
  const plain = ({ columns, ...search }: ClaimsSearch) => JSON.stringify(Object.entries({ ...search, ...(withColumns && { columns }) }).toSorted(([a], [b]) => a.localeCompare(b)));
  return plain(kept(one)) === plain(kept(other));
}
