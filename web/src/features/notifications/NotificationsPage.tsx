/** All that one was told, the newest first: all of it, or what is unread. */
import '@mantine/core/styles/SegmentedControl.layer.css';
import './notifications.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';

import { countsDocument } from '../../app/notices';
import { PageHeader } from '../../ui/PageHeader';
import { Loading, Message, StateView } from '../../ui/StateView';
import { listDocument } from './documents';
import { Line } from './Line';
import { useMarks } from './useMarks';

const route = getRouteApi('/shell/notifications');
const PAGE = 30;
const unreadOnly = { readAt: { isNull: true } };

export function NotificationsPage() {
  const { t } = useLingui();
  const { unread = false } = route.useSearch();
  const navigate = route.useNavigate();
  const marks = useMarks();
  const [{ data }] = useQuery({ query: countsDocument });
  const [opened] = useState(() => new Date().toISOString());
  const [until, setUntil] = useState(opened);
  const count = data?.notificationCounts?.unreadCount ?? 0;
  return (
    <Stack maw={760}>
      <PageHeader title={t`Notifications`}>
        <Button component={Link} to="/settings/notifications" variant="default">
          <Trans>What I am told</Trans>
        </Button>
      </PageHeader>
      <Group justify="space-between" gap="xs" mih={36}>
        <SegmentedControl
          aria-label={t`Which notifications`}
          value={unread ? 'unread' : 'all'}
          onChange={(value) => void navigate({ search: value === 'unread' ? { unread: true } : {}, replace: true })}
          data={[
            { value: 'all', label: t({ message: 'All', context: 'notifications' }) },
            { value: 'unread', label: t({ message: 'Unread', context: 'notifications' }) },
          ]}
        />
        {count > 0 && (
          <Button variant="subtle" onClick={() => void marks.markAll(until)}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </Group>
      <Pages key={String(unread)} unread={unread} seen={setUntil} />
    </Stack>
  );
}

/** One page after another; each is asked for anew when notifications change. */
function Pages({ unread, seen }: { unread: boolean; seen: (until: string) => void }) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, at) => (
    <Page
      key={after}
      after={after}
      unread={unread}
      seen={seen}
      more={at === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
    />
  ));
}

interface PageProps {
  after: string | null;
  unread: boolean;
  /** Told the moment of the newest that is shown. */
  seen: (until: string) => void;
  more?: (cursor: string) => void;
}

function Page({ after, unread, seen, more }: PageProps) {
  const { t } = useLingui();
  const marks = useMarks();
  const [{ data, error }, again] = useQuery({
    query: listDocument,
    variables: { first: PAGE, after, where: unread ? unreadOnly : null },
    requestPolicy: 'cache-and-network',
  });
  const newest = data?.notifications.nodes[0]?.createdAt;
  useEffect(() => {
    if (after === null && newest) seen(newest);
  }, [after, newest, seen]);
  return (
    <StateView
      data={data}
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      loading={<Loading rows={6} height={64} />}
    >
      {({ notifications: { nodes, pageInfo } }) => (
        <>
          {nodes.length > 0 && (
            <ul className="notices notices-page" aria-label={t`Notifications`}>
              {nodes.map((one) => (
                <Line key={one.id} one={one} marks={marks} />
              ))}
            </ul>
          )}
          {nodes.length === 0 && after === null && (
            <Message title={unread ? t`Nothing unread` : t`Nothing yet`} role="status">
              {unread ? (
                <Trans>You have read all that you were told.</Trans>
              ) : (
                <Trans>Here you are told of your claims and tasks.</Trans>
              )}
            </Message>
          )}
          {more && pageInfo.hasNextPage && pageInfo.endCursor && (
            <Button variant="default" onClick={() => more(pageInfo.endCursor ?? '')}>
              <Trans>Show more</Trans>
            </Button>
          )}
        </>
      )}
    </StateView>
  );
}
