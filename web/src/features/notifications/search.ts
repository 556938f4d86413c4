/** What the page of notifications is asked to show, in its address. */
export interface NotificationsSearch {
  /** The unread ones alone. */
  unread?: true;
}

export function notificationsSearch({ unread }: Record<string, unknown>): NotificationsSearch {
  return unread === true ? { unread } : {};
}
