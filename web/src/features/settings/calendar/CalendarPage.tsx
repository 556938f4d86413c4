/** When the organisation works: deadlines in working time are counted by it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { useCan } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, NotFound, StateView } from '../../../ui/StateView';
import { Panel } from '../Panel';
import { Days } from './Days';
import { calendarDocument } from './documents';
import { Week } from './Week';

export function CalendarPage() {
  const { t } = useLingui();
  const mayWrite = useCan('admin');
  const [{ data, error }, retry] = useQuery({ query: calendarDocument, requestPolicy: 'cache-and-network' });
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Stack>
      <PageHeader title={t`Work calendar`} />
      <StateView data={data} error={error} retry={again} loading={<Loading rows={2} height={260} />}>
        {({ workCalendar, organisation }) =>
          workCalendar ? (
            <>
              <Text size="sm" c="dimmed">
                <Trans>
                  Working time is counted by the clock of {organisation?.timeZone},{' '}
                  <Anchor component={Link} to="/settings/organisation" hash="general" inherit underline="always">
                    the organisation's time zone
                  </Anchor>
                  . A change counts for deadlines given from now on.
                </Trans>
              </Text>
              <Panel title={t`Hours of the week`} id="week">
                <Week key={workCalendar.version} calendar={workCalendar} mayWrite={mayWrite} again={again} />
              </Panel>
              <Days calendar={workCalendar} mayWrite={mayWrite} again={again} />
            </>
          ) : (
            <NotFound />
          )
        }
      </StateView>
    </Stack>
  );
}
