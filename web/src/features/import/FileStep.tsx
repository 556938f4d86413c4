/** The first step: a file is sent, or one that was sent before is gone on with. */
import '@mantine/core/styles/Progress.layer.css';

import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';

import { announce } from '../../ui/announce';
import { useFormat } from '../../ui/format';
import { DropZone } from './DropZone';
import { EarlierFiles } from './EarlierFiles';
import type { About, Look } from './imports';
import { sendFile } from './send';
import type { Sent } from './useFiles';
import { MEBIBYTE, useFileWords } from './useFileWords';
import { useWhat } from './what';

interface Props {
  about: About;
  files: readonly Sent[];
  sent: (look: Look) => void;
  drop: (id: string) => void;
  /** Why the user is here again. */
  notice?: string;
}

export function FileStep({ about, files, sent, drop, notice }: Props) {
  const { t } = useLingui();
  const what = useWhat();
  const format = useFormat();
  const words = useFileWords(about.mostBytes);
  const [sending, setSending] = useState<{ file: File; part: number } | null>(null);
  const [failed, setFailed] = useState<{ file: File; why: string; again: boolean } | null>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const take = useCallback(
    async (file: File) => {
      setFailed(null);
      const why = await words.wrong(file);
      if (why) return setFailed({ file, why, again: false });
      setSending({ file, part: 0 });
      stop.current = new AbortController();
      const answer = await sendFile(what, file, (part) => setSending({ file, part }), stop.current.signal);
      setSending(null);
      if (!answer) return;
      if (answer.data) {
        announce(t`The file has arrived`);
        return sent(answer.data);
      }
      const again = answer.faults.every(({ path }) => path.length === 0);
      setFailed({ file, why: answer.faults.map(words.refusal).join(' '), again });
    },
    [what, words, sent, t],
  );

  return (
    <Stack>
      {notice && <Alert role="alert" color="yellow" title={notice} />}
      {failed && (
        <Alert color="red" role="alert" title={t`${failed.file.name} was not taken`}>
          <Text size="sm">{failed.why}</Text>
          {failed.again && (
            <Button mt="xs" size="compact-sm" variant="default" onClick={() => void take(failed.file)}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </Alert>
      )}
      <DropZone take={(file) => void take(file)} isBusy={sending !== null}>
        <Text size="sm" c="dimmed" ta="center">
          <Trans>
            CSV or XLSX, at most {format.number(about.mostBytes / MEBIBYTE)} MiB. The first row holds the names of the columns.
          </Trans>
        </Text>
        <Text size="sm" c="dimmed" ta="center">
          {what === 'orders' && (
            <>
              <Trans>Each row is a line; the rows of a document stand one below the other.</Trans>{' '}
            </>
          )}
          <Trans>Only you see the file. It is deleted after a day, and only your latest five are kept.</Trans>
        </Text>
      </DropZone>
      {sending && (
        <Stack gap={6} role="group" aria-label={t`Sending`}>
          <Group justify="space-between">
            <Text size="sm">
              {sending.part < 1 ? <Trans>Sending {sending.file.name}</Trans> : <Trans>Reading {sending.file.name}</Trans>}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => stop.current?.abort()}>
              <Trans>Stop</Trans>
            </Button>
          </Group>
          <Progress value={sending.part * 100} animated={sending.part >= 1} aria-label={t`Part of the file that is sent`} />
        </Stack>
      )}
      <EarlierFiles files={files} drop={drop} />
    </Stack>
  );
}
