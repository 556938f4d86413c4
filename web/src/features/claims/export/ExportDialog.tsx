/** The list as a file: of the columns on screen or of all, as CSV or XLSX, with progress. */
import '@mantine/core/styles/Progress.layer.css';
import '@mantine/core/styles/Radio.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Progress, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { word } from '../../../api/errors';
import type { ClaimOrderInput, ClaimWhereInput } from '../../../api/generated/graphql';
import { ask } from '../../../api/plain';
import { announce } from '../../../ui/announce';
import { Dialog } from '../../../ui/Dialog';
import { useFormat } from '../../../ui/format';
import type { ColumnName } from '../table/columnNames';
import { address, run, type Ended, type Progress as Rows } from './run';

interface Props {
  where: ClaimWhereInput;
  text: string | null;
  order: ClaimOrderInput[];
  columns: readonly ColumnName[];
  close: () => void;
}

const formats = ['XLSX', 'CSV'] as const;

export default function ExportDialog({ where, text, order, columns, close }: Props) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [kind, setKind] = useState<(typeof formats)[number]>('XLSX');
  const [isAll, setIsAll] = useState(false);
  const [rows, setRows] = useState<Rows | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const isRunning = rows !== null && ended === null;

  const start = async () => {
    abort.current = new AbortController();
    setEnded(null);
    setRows({ rows: 0, total: 0 });
    const given = { format: kind, columns: await known(isAll ? null : columns), where, search: text, orderBy: order, language: i18n.locale };
    const told = await run(given, setRows, abort.current.signal);
    setEnded(told);
    if (told.kind === 'done') fetchFile(told.file.url, told.file.name);
  };
  const file = ended?.kind === 'done' ? ended.file : null;
  const done = file && t`The file is ready: ${format.number(file.rows)} claims`;
  useEffect(() => {
    if (done) announce(done);
  }, [done]);

  return (
    <Dialog title={t`Export the list`} close={close} stays={isRunning}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Stack gap="md">
          <Radio.Group label={t`File`} value={kind} onChange={(value) => setKind(value === 'CSV' ? 'CSV' : 'XLSX')}>
            <Group mt={4}>
              <Radio value="XLSX" label={t`Workbook (XLSX)`} disabled={isRunning} data-autofocus />
              <Radio value="CSV" label={t`Text (CSV)`} disabled={isRunning} />
            </Group>
          </Radio.Group>
          <Radio.Group label={t`Columns`} value={isAll ? 'all' : 'shown'} onChange={(value) => setIsAll(value === 'all')}>
            <Group mt={4}>
              <Radio value="shown" label={t`As in the list`} disabled={isRunning} />
              <Radio value="all" label={t`All`} disabled={isRunning} />
            </Group>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            <Trans>All claims that the filters find, in the order of the list.</Trans>
          </Text>
          {isRunning && (
            <Stack gap={4}>
              <Progress value={rows.total ? (100 * rows.rows) / rows.total : 0} aria-label={t`Progress`} animated />
              <Text size="sm">{t`${format.number(rows.rows)} of ${format.number(rows.total)}`}</Text>
            </Stack>
          )}
          {ended?.kind === 'refused' && <Alert color="red">{ended.faults.map(word).join(' ')}</Alert>}
          {ended?.kind === 'cut' && (
            <Alert color="red">
              <Trans>The connection broke before the file was ready. Try again.</Trans>
            </Alert>
          )}
          {file && (
            <Text>
              {done}.{' '}
              <a href={file.url} download={file.name}>
                <Trans>Download it again</Trans>
              </a>
            </Text>
          )}
          <Group justify="flex-end">
            {isRunning ? (
              <Button variant="default" onClick={() => abort.current?.abort()}>
                <Trans>Stop</Trans>
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={close}>
                  {file ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
                </Button>
                {!file && (
                  <Button type="submit">
                    <Trans>Export</Trans>
                  </Button>
                )}
              </>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Those of the shown columns that a file can have, or all; money comes with its currency. */
async function known(shown: readonly ColumnName[] | null): Promise<readonly string[]> {
  const { data } = await ask<{ columns: { name: string }[] }>(address);
  const offered = data?.columns.map(({ name }) => name) ?? [];
  if (!shown) return offered;
  const wanted: string[] = shown.filter((name) => offered.length === 0 || offered.includes(name));
  return wanted.some((name) => name.startsWith('amount')) ? [...wanted, 'currency'] : wanted;
}

function fetchFile(url: string, name: string) {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
