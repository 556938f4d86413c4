/** The jobs of the clock: how each did at its last turn, and when the next one comes. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Table, Text } from '@mantine/core';

import { Time } from '../../../ui/Time';
import { words } from '../../../ui/words';
import type { ClockJob } from './documents';
import { kindName } from './jobKinds';

const colors = { NEW: 'gray', RUNNING: 'blue', DONE: 'green', FAILED: 'red', LATE: 'orange' } as const;

export function ClockTable({ jobs }: { jobs: readonly ClockJob[] }) {
  const { t } = useLingui();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className="settings-table" role="group" aria-label={t`By the clock`} tabIndex={0}>
      <Table verticalSpacing={6} miw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>What</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>State</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Last turn</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Next turn</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.map((job) => (
            <Row key={job.id} job={job} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ job: { kind, state, beganAt, nextAt, error, failures } }: { job: ClockJob }) {
  const { t } = useLingui();
  const name = kindName(kind);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {typeof name === 'string' ? name : t(name)}
        {error && (
          <Text size="xs" c="red" className="work-error">
            {error}
            {failures > 1 && ` (${plural(failures, { one: '# time in a row', other: '# times in a row' })})`}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <Badge variant="light" color={colors[state]} className="status" tt="none">
          {t(words.ClockState[state])}
        </Badge>
      </Table.Td>
      <Table.Td className="figures">{beganAt ? <Time value={beganAt} as="dateTime" /> : '—'}</Table.Td>
      <Table.Td className="figures">{nextAt ? <Time value={nextAt} as="dateTime" /> : '—'}</Table.Td>
    </Table.Tr>
  );
}
