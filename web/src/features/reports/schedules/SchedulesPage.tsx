/** Reports that are mailed on schedule: one's own, those that one gets, and, for administrators, all others. */
import './schedules.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';

import { useEveryPage } from '../../../api/everyPage';
import { useViewer } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, Message, StateView } from '../../../ui/StateView';
import { schedulesDocument, schedulesIn, type Schedule } from './documents';
import { NoMail } from './NoMail';
import { ScheduleItem } from './ScheduleItem';

const ChangeSchedule = lazy(() => import('./ChangeSchedule'));

export function SchedulesPage() {
  const { t } = useLingui();
  const { id: me } = useViewer();
  const { nodes, error, retry } = useEveryPage(schedulesDocument, schedulesIn);
  const [changed, change] = useState<string | null>(null);
  useWatched(nodes, retry);
  const mine = nodes?.filter(({ owner }) => owner?.id === me) ?? [];
  const received = nodes?.filter(({ owner, viewerPermissions }) => owner?.id !== me && viewerPermissions.canLeave) ?? [];
  const others = nodes?.filter((each) => !mine.includes(each) && !received.includes(each)) ?? [];
  const groups = [
    { title: t({ message: 'Mine', context: 'schedules' }), schedules: mine },
    { title: t`Sent to me by others`, schedules: received },
    { title: t`Other people's`, schedules: others },
  ].filter(({ schedules }) => schedules.length > 0);
  return (
    <Stack maw={860}>
      <PageHeader title={t`Scheduled reports`} />
      {nodes && nodes.length > 0 && <NoMail />}
      <StateView data={nodes} error={error} retry={retry} loading={<Loading rows={3} height={120} />}>
        {() => (
          <>
            {groups.map(({ title, schedules }) => (
              <section key={title} aria-label={title}>
                <Title order={2} size="h5" mb="xs">
                  {title}
                </Title>
                <ul className="schedules">
                  {schedules.map((schedule) => (
                    <ScheduleItem key={schedule.id} schedule={schedule} change={() => change(schedule.id)} />
                  ))}
                </ul>
              </section>
            ))}
            {groups.length === 0 && (
              <Message
                title={t`No report is mailed on schedule yet`}
                action={
                  <Button component={Link} to="/reports">
                    <Trans>Open the reports</Trans>
                  </Button>
                }
              >
                <Trans>Open a report, narrow it as you need, and choose “Mail on schedule…”.</Trans>
              </Message>
            )}
          </>
        )}
      </StateView>
      <Suspense>{changed && <ChangeSchedule id={changed} close={() => change(null)} />}</Suspense>
    </Stack>
  );
}

const PAUSE = 3000;
const MOST_LOOKS = 20;

/** Ask anew, for a minute, while letters are on their way. */
function useWatched(schedules: readonly Schedule[] | undefined, retry: () => void) {
  const again = useEffectEvent(retry);
  const isSending = schedules?.some(({ lastResult }) => lastResult === 'SENDING') ?? false;
  useEffect(() => {
    if (!isSending) return;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks > MOST_LOOKS) clearInterval(timer);
      else again();
    }, PAUSE);
    return () => clearInterval(timer);
  }, [isSending]);
}
