/** Background work: what waits, what failed, what is done by the clock; it refreshes itself. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';

import type { WorkQuery } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { PageHeader } from '../../../ui/PageHeader';
import { Loading, StateView } from '../../../ui/StateView';
import { words } from '../../../ui/words';
import { Panel } from '../Panel';
import { ClockTable } from './ClockTable';
import { workDocument } from './documents';
import { FailedJobs } from './FailedJobs';

const PULSE = 5000; // milliseconds

export function WorkPage() {
  const { t } = useLingui();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({
    query: workDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) again({ requestPolicy: 'network-only' });
    }, PULSE);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <Stack>
      <PageHeader title={t`Background work`} />
      <StateView
        data={data}
        error={error}
        retry={() => again({ requestPolicy: 'network-only' })}
        loading={<Loading rows={8} />}
      >
        {({ jobsByState, jobs, clockJobs }) => (
          <>
            <Panel title={t`The queue`}>
              <Counts counts={jobsByState} />
            </Panel>
            <FailedJobs jobs={jobs} isFirst={after === null} show={setAfter} />
            <Panel title={t`By the clock`} id="clock" about={<Trans>Done by one of all processes, again and again.</Trans>}>
              <ClockTable jobs={clockJobs?.nodes ?? []} />
            </Panel>
          </>
        )}
      </StateView>
    </Stack>
  );
}

function Counts({ counts }: { counts: WorkQuery['jobsByState'] }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <dl className="work-counts">
      {counts.map(({ state, totalCount, totalCountPrecision }) => (
        <div key={state} data-bad={(state === 'FAILED' && totalCount > 0) || undefined}>
          <dt>{t(words.JobState[state])}</dt>
          <dd>
            {format.number(totalCount)}
            {totalCountPrecision === 'AT_LEAST' && '+'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
