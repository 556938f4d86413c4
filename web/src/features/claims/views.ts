/** The saved views of the list: those that everybody has, and what is kept of the others. */
import { msg } from '@lingui/core/macro';

import { graphql } from '../../api/generated';
import type { SavedClaimViewsQuery } from '../../api/generated/graphql';
import type { Viewed } from '../../ui/views/views';
import { claimsSearch, type ClaimsSearch } from './search';

export const viewsDocument = graphql(`
  query SavedClaimViews($after: String) {
    savedViews(first: 100, after: $after, where: { page: { eq: "claims" } }) {
      nodes {
        ...SavedViewTab
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const pageOf = (data: SavedClaimViewsQuery) => data.savedViews;

const usual: Viewed<ClaimsSearch>['usual'] = [
  { key: 'all', name: msg({ message: 'All', context: 'claims' }), search: {} },
  { key: 'open', name: msg({ message: 'Open', context: 'claims' }), search: { status: 'REGISTERED,IN_PROGRESS' } },
  { key: 'mine', name: msg({ message: 'My open ones', context: 'claims' }), search: { responsible: 'me', status: 'REGISTERED,IN_PROGRESS' } },
  { key: 'free', name: msg({ message: 'Unassigned', context: 'claims' }), search: { responsible: '-', status: 'REGISTERED,IN_PROGRESS' } },
  { key: 'overdue', name: msg({ message: 'Overdue', context: 'claims' }), search: { isOverdue: '*', sort: 'dueAt', columns: 'number,title,partner,dueAt,responsible' } },
  { key: 'closed', name: msg({ message: 'Closed this month', context: 'claims' }), search: { closedAt: 'thisMonth' } },
];

const kept = ({ peek: _peek, view: _view, ...search }: ClaimsSearch): ClaimsSearch => search;

export const claimViews: Viewed<ClaimsSearch> = {
  page: 'claims',
  to: '/claims',
  usual,
  kept,
  searchOf: (query) => kept(claimsSearch((query ?? {}) as Record<string, unknown>)),
  plain: ({ columns: _columns, ...search }) => search,
  words: {
    views: msg`Views`,
    view: msg`View`,
    act: msg`View…`,
    save: msg`Save as a view`,
    saveAs: msg`Save as a view…`,
    saveAsAnother: msg`Save as another view…`,
    rename: msg`Rename the view`,
    remove: msg`Delete the view?`,
    goes: (name) => msg`“${name}” goes; the claims stay.`,
    goesForAll: (name) => msg`Colleagues lose “${name}” too.`,
    saved: msg`The view is saved`,
    removed: msg`The view is deleted`,
    shared: msg`The view is shared`,
    own: msg`The view is your own`,
  },
};
