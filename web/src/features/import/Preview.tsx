/** The file's first rows, and which fields its columns make. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';

import { labelOf } from './fields';
import { ofField } from './gaps';
import type { About, Look } from './imports';
import { columnsOfField, type ClaimMap } from './map';

const FEW = 3;

export function Preview({ about, look, map }: { about: About; look: Look; map: ClaimMap }) {
  const { t } = useLingui();
  const [isLong, setLong] = useState(false);
  const rows = isLong ? look.rows : look.rows.slice(0, FEW);
  const makes = (column: string) =>
    about.fields.filter(({ name }) => columnsOfField(ofField(map, name)).includes(column)).map(({ name }) => t(labelOf(name)));
  return (
    <section aria-labelledby="file-rows">
      <Group justify="space-between" mb={6}>
        <Title order={2} size="h5" id="file-rows">
          <Plural value={look.total} one="# row" other="# rows" />
          {', '}
          <Plural value={look.header.length} one="# column" other="# columns" />
        </Title>
        {look.rows.length > FEW && (
          <Button size="compact-xs" variant="subtle" onClick={() => setLong(!isLong)}>
            {isLong ? <Trans>Fewer rows</Trans> : <Trans>More rows</Trans>}
          </Button>
        )}
      </Group>
      <div className="import-rows" role="region" tabIndex={0} aria-label={t`The first rows of the file`}>
        <Table verticalSpacing={4} fz="xs" withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {look.header.map((name, at) => (
                <Table.Th key={at} scope="col">
                  {name || <Trans>(no name)</Trans>}
                  <Text size="xs" fw={400} c="dimmed">
                    {name && makes(name).length > 0 ? `→ ${makes(name).join(', ')}` : <Trans>not taken</Trans>}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ line, cells }) => (
              <Table.Tr key={line}>
                {look.header.map((_, at) => (
                  <Table.Td key={at} title={cells[at]}>
                    {cells[at]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
