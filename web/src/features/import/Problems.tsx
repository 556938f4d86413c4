/** The first rows that are bad, and all of them as a file. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';

import { useFormat } from '../../ui/format';
import { labelOf } from './fields';
import type { About, BadRows, Problem, Report } from './imports';
import { useProblemWords } from './useProblemWords';

interface Props {
  about: About;
  problems: Report['problems'];
  badRows: BadRows | null;
}

export function Problems({ about, problems: { count, first }, badRows }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const worded = useProblemWords(about);
  if (count === 0) return null;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h5" id="problems">
          <Trans>What is wrong</Trans>
        </Title>
        {badRows && <BadRowsLink file={badRows} />}
      </Group>
      <div className="import-rows" role="region" tabIndex={0} aria-labelledby="problems">
        <Table aria-labelledby="problems" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>Line</Trans>
              </Table.Th>
              <Table.Th scope="col">
                <Trans>Where</Trans>
              </Table.Th>
              <Table.Th scope="col">
                <Trans>Why the row is bad</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.map((problem, at) => (
              <Table.Tr key={at}>
                <Table.Td className="figures">{format.number(problem.line)}</Table.Td>
                <Table.Td className="import-value">
                  {problem.field && t(labelOf(problem.field))}
                  <Told problem={problem} about={about} />
                </Table.Td>
                <Table.Td>{worded(problem)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {count > first.length && (
        <Text size="sm" c="dimmed">
          <Plural value={count - first.length} one="# more stands in the file of bad rows." other="# more stand in the file of bad rows." />
        </Text>
      )}
    </Stack>
  );
}

/** The column and what stands there; a field that is made of no column has its own name for one. */
function Told({ problem: { column, value }, about }: { problem: Problem; about: About }) {
  if (!column || about.fields.some(({ name }) => name === column)) return null;
  return (
    <Text size="xs" c="dimmed">
      {column}: {value ? <code>{value}</code> : <Trans>empty</Trans>}
    </Text>
  );
}

function BadRowsLink({ file }: { file: BadRows }) {
  const [now] = useState(Date.now);
  const isOver = Date.parse(file.expiresAt) < now;
  if (isOver) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>The file of bad rows is no longer kept. Check again to have it made.</Trans>
      </Text>
    );
  }
  return (
    <Anchor href={file.url} download={file.name} size="sm">
      <Trans>Download the bad rows</Trans>
    </Anchor>
  );
}
