/** How a change of many claims goes, and what came of it: those that were refused, one by one, and why. */
import '@mantine/core/styles/Progress.layer.css';

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';

import { word } from '../../../api/errors';
import { announce } from '../../../ui/announce';
import { useFormat } from '../../../ui/format';
import { fieldWord } from '../../../ui/wordsOfHistory';
import type { Refused } from './run';
import type { Bulk } from './useBulk';

const SHOWN = 100;

export function Outcome({ bulk, close }: { bulk: Bulk; close: () => void }) {
  return bulk.ended ? <Told bulk={bulk} close={close} /> : <Going bulk={bulk} />;
}

function Going({ bulk: { progress, stop } }: { bulk: Bulk }) {
  const { t } = useLingui();
  const format = useFormat();
  const [told, of] = [progress?.told ?? 0, progress?.of ?? 0];
  return (
    <Stack gap="sm">
      <Progress value={of ? (100 * told) / of : 0} aria-label={t`Progress`} animated />
      <Group justify="space-between">
        <Text size="sm">{of ? t`${format.number(told)} of ${format.number(of)}` : t`Looking up the claims…`}</Text>
        <Button variant="default" onClick={stop}>
          <Trans>Stop</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function Told({ bulk: { ended, again }, close }: { bulk: Bulk; close: () => void }) {
  const { t } = useLingui();
  const refused = ended?.refused ?? [];
  const left = ended?.left.length ?? 0;
  const done = (ended?.told ?? 0) - refused.length;
  const changed = plural(done, { one: '# claim changed', other: '# claims changed' });
  const not = refused.length > 0 ? plural(refused.length, { one: '# refused', other: '# refused' }) : '';
  const untried = left > 0 ? plural(left, { one: '# not tried', other: '# not tried' }) : '';
  const summary = [changed, not, untried].filter(Boolean).join(', ');
  useEffect(() => announce(summary), [summary]);
  return (
    <Stack gap="sm">
      <Text fw={600}>{summary}</Text>
      {ended && ended.faults.length > 0 && <Alert color="red">{ended.faults.map(word).join(' ')}</Alert>}
      {refused.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so takes the keyboard
        <div className="bulk-refused" tabIndex={0} role="group" aria-label={t`Refused claims`}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t`Claim`}</Table.Th>
                <Table.Th>{t`Why not`}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.slice(0, SHOWN).map((each) => (
                <Line key={each.id} refused={each} />
              ))}
            </Table.Tbody>
          </Table>
          {refused.length > SHOWN && (
            <Text size="sm" c="dimmed" p="xs">
              <Trans>These are the first {SHOWN}.</Trans>
            </Text>
          )}
        </div>
      )}
      <Group justify="flex-end">
        {refused.length + left > 0 && (
          <Button variant="default" onClick={again}>
            <Trans>Try these again</Trans>
          </Button>
        )}
        <Button onClick={close} data-autofocus>
          <Trans>Close</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function Line({ refused: { number, faults } }: { refused: Refused }) {
  const { t } = useLingui();
  const told = faults.map((fault) => {
    const field = fieldWord(fault.path.at(-1) ?? '');
    return field && fault.code !== 'VERSION_CONFLICT' ? `${t(field)}: ${word(fault)}` : word(fault);
  });
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Link to="/claims/$number" params={{ number }} target="_blank">
          {number}
        </Link>
      </Table.Td>
      <Table.Td>{told.join(' ')}</Table.Td>
    </Table.Tr>
  );
}
