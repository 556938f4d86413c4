/** The newest notifications below the bell. */
import './notifications.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';

import { BellButton } from '../../app/Bell';
import { Loading, Message, StateView } from '../../ui/StateView';
import { listDocument } from './documents';
import { Line } from './Line';
import { useMarks } from './useMarks';

const SHOWN = 8;

export default function BellMenu({ unread }: { unread: number }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // This took the place of the button that was pressed; the focus comes back to it when the list closes.
    button.current?.focus();
    // oxlint-disable-next-line react/set-state-in-effect -- a popover notes where the focus was only when it opens later
    setOpened(true);
  }, []);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={380}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
      withRoles={false}
    >
      <Popover.Target>
        <BellButton ref={button} unread={unread} aria-expanded={opened} onClick={() => setOpened((now) => !now)} />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t`Notifications`}>
        {opened && <Newest unread={unread} close={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Newest({ unread, close }: { unread: number; close: () => void }) {
  const { t } = useLingui();
  const marks = useMarks();
  const [{ data, error }, again] = useQuery({
    query: listDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const newest = data?.notifications.nodes[0]?.createdAt;
  return (
    <>
      <div className="notices-head">
        <Title order={2} size="h5">
          {t`Notifications`}
        </Title>
        {unread > 0 && newest && (
          <Button size="compact-sm" variant="subtle" onClick={() => void marks.markAll(newest)}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </div>
      <div className="notices-newest">
        <StateView
          data={data}
          error={error}
          retry={() => again({ requestPolicy: 'network-only' })}
          loading={<Loading rows={4} height={56} />}
        >
          {({ notifications: { nodes } }) =>
            nodes.length > 0 ? (
              <ul className="notices">
                {nodes.map((one) => (
                  <Line key={one.id} one={one} marks={marks} leave={close} />
                ))}
              </ul>
            ) : (
              <Message title={t`Nothing yet`}>
                <Trans>Here you are told of your claims and tasks.</Trans>
              </Message>
            )
          }
        </StateView>
      </div>
      <div className="notices-foot">
        <Link to="/notifications" onClick={close}>
          <Trans>All notifications</Trans>
        </Link>
        <Link to="/settings/notifications" onClick={close}>
          <Trans>What I am told</Trans>
        </Link>
      </div>
    </>
  );
}
