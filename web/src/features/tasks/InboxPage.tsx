/** The inbox: what waits for the viewer, by when it is due; all that shapes it stands in its address. */
import './tasks.css';
import './inbox/inbox.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';

import { Icon } from '../../ui/icons';
import { newAssignment } from '../../ui/newAssignment';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/StateView';
import { Filters } from './inbox/Filters';
import { InboxState } from './inbox/InboxState';
import { Parts } from './inbox/Parts';
import { TaskList } from './inbox/TaskList';
import { useActive } from './inbox/useActive';
import { useInbox } from './inbox/useInbox';
import { useInboxKeys } from './inbox/useInboxKeys';
import { useMayGive } from './rights';
import { withoutFilters, type InboxSearch } from './search';
import { TasksNav } from './TasksNav';
import { useTake } from './useTake';

const TaskAside = lazy(() => import('./card/TaskAside'));
const route = getRouteApi('/shell/tasks');

export function InboxPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false }) ?? false;
  const inbox = useInbox(search);
  const { rows } = inbox;
  const active = useActive(rows);
  const { take } = useTake();
  const change = useCallback((part: Partial<InboxSearch>) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true }), [navigate]);
  const open = isNarrow ? undefined : search.task;
  const show = useCallback(
    (id: string) => (isNarrow ? void navigate({ to: '/tasks/$id', params: { id } }) : change({ task: id })),
    [isNarrow, navigate, change],
  );
  const close = useCallback(() => change({ task: undefined }), [change]);
  /** The task whose form takes the focus as soon as it is there. */
  const [begun, setBegun] = useState<string | null>(null);

  const at = rows.find(({ id }) => id === active.id);
  const { move } = active;
  useInboxKeys({
    move: useCallback(
      (by: number) => {
        const next = move(by);
        if (next && open) change({ task: next.id });
      },
      [move, open, change],
    ),
    take: useMemo(() => (at?.viewerPermissions.canClaim && !at.claimedBy && at.role ? () => void take(at) : undefined), [at, take]),
    complete: useMemo(
      () =>
        at?.viewerPermissions.canComplete
          ? () => {
              setBegun(at.id);
              show(at.id);
            }
          : undefined,
      [at, show],
    ),
    close: open ? close : undefined,
  });
  /** After a task is done the next one takes its place. */
  const next = useCallback(
    (id: string) => {
      const here = rows.findIndex((row) => row.id === id);
      const following = rows[here + 1] ?? rows[here - 1];
      change({ task: here === -1 ? undefined : following?.id });
    },
    [rows, change],
  );

  return (
    <div className="tasks-page" data-fixed>
      <PageHeader title={t`Tasks`}>
        {useMayGive() && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => newAssignment({})}>
            <Trans>New assignment</Trans>
          </Button>
        )}
      </PageHeader>
      <TasksNav />
      <div className="inbox-tools">
        <Parts counts={inbox.counts} due={search.due} change={(due) => change({ due })} />
        <Filters search={search} change={change} />
      </div>
      <div className="inbox-main">
        <div className="inbox-rows">
          <InboxState inbox={inbox} search={search} clear={() => void navigate({ search: withoutFilters, replace: true })}>
            <TaskList inbox={inbox} active={active} open={open} isNarrow={isNarrow} />
          </InboxState>
        </div>
        {open && (
          <Suspense fallback={<Loading rows={9} />}>
            <TaskAside key={open} id={open} close={close} done={next} begins={begun === open} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
