/** What failed for good: what, when, how often it was tried, why; tried anew or given up, one by one or all. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Code, Group, Table } from '@mantine/core';

import { useChange } from '../../../api/change';
import type { WorkQuery } from '../../../api/generated/graphql';
import { confirm } from '../../../ui/confirm';
import { Message } from '../../../ui/StateView';
import { Time } from '../../../ui/Time';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { discardAllDocument, discardDocument, retryAllDocument, retryDocument, type Job } from './documents';
import { kindName } from './jobKinds';

interface Props {
  jobs: WorkQuery['jobs'];
  isFirst: boolean;
  /** Show the page after a cursor. */
  show: (after: string | null) => void;
}

export function FailedJobs({ jobs, isFirst, show }: Props) {
  const { t } = useLingui();
  const failed = jobs?.nodes ?? [];
  return (
    <Panel
      title={t`Failed jobs`}
      id="failed"
      about={<Trans>Tried five times within minutes, e-mail for a day; then kept here.</Trans>}
      actions={failed.length > 0 && <All />}
    >
      {failed.length > 0 ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
        <div className="settings-table" role="group" aria-label={t`Failed jobs`} tabIndex={0}>
          <Table verticalSpacing={6} miw={720}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>
                  <Trans>What</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Failed</Trans>
                </Table.Th>
                <Table.Th ta="right">
                  <Trans>Tries</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Why</Trans>
                </Table.Th>
                <Table.Th>
                  <span className="unseen">
                    <Trans>Actions</Trans>
                  </span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {failed.map((job) => (
                <Row key={job.id} job={job} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ) : (
        <Message title={t`Nothing has failed`} role="status">
          <Trans>What cannot be done in the background is kept here until somebody looks at it.</Trans>
        </Message>
      )}
      <Group gap="xs">
        {!isFirst && (
          <Button variant="default" onClick={() => show(null)}>
            <Trans>To the latest</Trans>
          </Button>
        )}
        {jobs?.pageInfo.hasNextPage && (
          <Button variant="default" onClick={() => show(jobs.pageInfo.endCursor ?? null)}>
            <Trans>Earlier ones</Trans>
          </Button>
        )}
      </Group>
    </Panel>
  );
}

function All() {
  const { t } = useLingui();
  const [retryAll, retrying] = useChange(retryAllDocument);
  const [discardAll, discarding] = useChange(discardAllDocument);
  const retry = async () => {
    const { payload, done, faults } = await retryAll({ input: {} });
    if (done) toast({ text: plural(payload?.count ?? 0, { one: '# job is tried anew', other: '# jobs are tried anew' }) });
    else toastFaults(faults);
  };
  const discard = async () => {
    const sure = await confirm({
      title: t`Give up all that failed?`,
      text: t`What these jobs were to do is not done: it cannot be taken back.`,
      action: t`Give up`,
      danger: true,
    });
    if (!sure) return;
    const { payload, done, faults } = await discardAll({ input: {} });
    if (done) toast({ text: plural(payload?.count ?? 0, { one: '# job is given up', other: '# jobs are given up' }) });
    else toastFaults(faults);
  };
  return (
    <Group gap="xs">
      <Button variant="default" loading={retrying} onClick={() => void retry()}>
        <Trans>Try all anew</Trans>
      </Button>
      <Button variant="subtle" color="red" loading={discarding} onClick={() => void discard()}>
        <Trans>Give all up</Trans>
      </Button>
    </Group>
  );
}

function Row({ job }: { job: Job }) {
  const { t } = useLingui();
  const [retry, retrying] = useChange(retryDocument);
  const [discard, discarding] = useChange(discardDocument);
  const found = kindName(job.kind);
  const name = typeof found === 'string' ? found : t(found);
  const act = async (change: typeof retry, told: string) => {
    const { done, faults } = await change({ input: { id: job.id } });
    if (done) toast({ text: told });
    else toastFaults(faults);
  };
  const give = async () => {
    const question = {
      title: t`Give up “${name}”?`,
      text: t`What the job was to do is not done: it cannot be taken back.`,
      action: t`Give up`,
      danger: true,
    };
    if (await confirm(question)) await act(discard, t`The job is given up`);
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
        {job.subject && (
          <div>
            <Code>{job.subject}</Code>
          </div>
        )}
      </Table.Th>
      <Table.Td className="figures">
        <Time value={job.changedAt} as="dateTime" />
      </Table.Td>
      <Table.Td className="figures" ta="right">
        {job.tries}
      </Table.Td>
      <Table.Td className="work-error">{job.error}</Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button
            size="compact-sm"
            variant="default"
            loading={retrying}
            onClick={() => void act(retry, t`The job is tried anew`)}
            aria-label={t`Try anew: ${name}`}
          >
            <Trans>Try anew</Trans>
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            loading={discarding}
            onClick={() => void give()}
            aria-label={t`Give up: ${name}`}
          >
            <Trans>Give up</Trans>
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
