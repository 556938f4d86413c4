/** The inbox as the server tells it: a page of its rows, and how many there are of each part. */
import { graphql } from '../../../api/generated';
import type { InboxPageQuery } from '../../../api/generated/graphql';

export type Page = InboxPageQuery;

export const pageDocument = graphql(`
  query InboxPage($where: ProcessTaskWhereInput, $after: String) {
    inbox(first: 50, after: $after, where: $where) {
      nodes {
        ...TaskLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const countsDocument = graphql(`
  query InboxCounts(
    $overdue: ProcessTaskWhereInput
    $today: ProcessTaskWhereInput
    $thisWeek: ProcessTaskWhereInput
    $nextWeek: ProcessTaskWhereInput
    $later: ProcessTaskWhereInput
  ) {
    OVERDUE: inbox(first: 0, where: $overdue) {
      totalCount
    }
    TODAY: inbox(first: 0, where: $today) {
      totalCount
    }
    THIS_WEEK: inbox(first: 0, where: $thisWeek) {
      totalCount
    }
    NEXT_WEEK: inbox(first: 0, where: $nextWeek) {
      totalCount
    }
    LATER: inbox(first: 0, where: $later) {
      totalCount
    }
  }
`);

export const changedDocument = graphql(`
  subscription InboxChanged {
    myTasksChanged {
      ...TaskLine
    }
  }
`);
