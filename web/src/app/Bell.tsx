/** The bell in the header: how many notifications are unread, live; the list opens below it. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { useQuery } from 'urql';

import { useLive } from '../api/live';
import { announce } from '../ui/announce';
import { Icon } from '../ui/icons';
import { loadTexts } from './i18n';
import { countsDocument, heardDocument } from './notices';

const load = async () => (await Promise.all([import('../features/notifications/BellMenu'), loadTexts('notifications')]))[0];
const BellMenu = lazy(load);
const prepare = () => void load();
const MOST = 99;

export default function Bell() {
  const { t } = useLingui();
  const [wanted, setWanted] = useState(false);
  const [{ data }, again] = useQuery({ query: countsDocument });
  useLive(
    heardDocument,
    {},
    {
      // The cache asks anew for what it has of notifications: see `api/client.ts`.
      heard: ({ notificationChanged: one }) => {
        if (one && !one.readAt) announce(t`New notification: ${one.title}`);
      },
      missed: () => again({ requestPolicy: 'network-only' }),
    },
  );
  const unread = data?.notificationCounts?.unreadCount ?? 0;
  const button = (
    <BellButton unread={unread} aria-expanded={wanted} onClick={() => setWanted(true)} onPointerEnter={prepare} onFocus={prepare} />
  );
  return wanted ? (
    <Suspense fallback={button}>
      <BellMenu unread={unread} />
    </Suspense>
  ) : (
    button
  );
}

export function BellButton({ unread, ...props }: ComponentProps<'button'> & { unread: number }) {
  const { t } = useLingui();
  return (
    <button type="button" aria-haspopup="dialog" {...props} className="plain bell">
      <Icon name="bell" size={20} />
      {unread > 0 && <span aria-hidden>{unread > MOST ? `${MOST}+` : unread}</span>}
      <span className="unseen">
        {unread > 0
          ? plural(unread, { one: 'Notifications: # unread', other: 'Notifications: # unread' })
          : t`Notifications: none unread`}
      </span>
    </button>
  );
}
