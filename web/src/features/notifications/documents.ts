/** What is asked about notifications, and changed of them. */
import { graphql } from '../../api/generated';
import type { NotificationRowFragment } from '../../api/generated/graphql';

export type Notification = NotificationRowFragment;

export const NotificationRow = graphql(`
  fragment NotificationRow on Notification {
    id
    kind
    title
    path
    actorName
    details
    createdAt
    readAt
  }
`);

export const listDocument = graphql(`
  query Notifications($first: Int!, $after: String, $where: NotificationWhereInput) {
    notifications(first: $first, after: $after, where: $where) {
      nodes {
        ...NotificationRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const readDocument = graphql(`
  mutation NotificationRead($input: NotificationsInput!) {
    notificationRead(input: $input) {
      count
      errors {
        ...Problems
      }
    }
  }
`);

export const unreadDocument = graphql(`
  mutation NotificationUnread($input: NotificationsInput!) {
    notificationUnread(input: $input) {
      count
      errors {
        ...Problems
      }
    }
  }
`);

export const readAllDocument = graphql(`
  mutation NotificationReadAll($input: NotificationReadAllInput!) {
    notificationReadAll(input: $input) {
      count
      errors {
        ...Problems
      }
    }
  }
`);
