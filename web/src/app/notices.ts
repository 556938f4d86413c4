/** What the shell knows of the viewer's notifications: how many are unread, and each as it comes. */
import { graphql } from '../api/generated';

export const countsDocument = graphql(`
  query NotificationCounts {
    notificationCounts {
      totalCount
      unreadCount
    }
  }
`);

export const heardDocument = graphql(`
  subscription NotificationHeard {
    notificationChanged {
      id
      title
      readAt
    }
  }
`);
