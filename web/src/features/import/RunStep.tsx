/** The fourth step: the import itself. */
import '@mantine/core/styles/Radio.layer.css';

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { confirm } from '../../ui/confirm';
import { useFormat } from '../../ui/format';
import { withWritten } from './ColumnsStep';
import { written, type Look } from './imports';
import { Refused } from './Refused';
import type { Done, Ended, OnError } from './run';
import { RunProgress } from './RunProgress';
import type { Sent } from './useFiles';
import { useRun } from './useRun';
import { useWhat } from './what';

interface Props {
  look: Look;
  file: Sent;
  change: (part: Partial<Sent>) => void;
  done: (done: Done) => void;
}

export function RunStep({ look, file, change, done }: Props) {
  const { t } = useLingui();
  const { rows, start, stop } = useRun(file.id);
  const what = useWhat();
  const good = file.checked ? written(file.checked.report) : 0;
  const bad = file.checked?.report.skipped ?? 0;
  const [onError, setOnError] = useState<OnError>(bad > 0 ? 'skip' : 'abort');
  const [ended, setEnded] = useState<Exclude<Ended, Done> | null>(
    // Known from before a reload: the page went away in the middle.
    file.begun ? { kind: 'cut', rows: file.begun.rows } : null,
  );
  const isRunning = rows !== null;
  const isUnderWay = useRef(false); // known at once, where the page moves on at the end
  useBlocker({
    disabled: !isRunning,
    enableBeforeUnload: isRunning,
    shouldBlockFn: async () => {
      if (!isUnderWay.current) return false;
      const text = onError === 'skip' ? t`What has been imported until now stays.` : t`Nothing of it will be imported.`;
      return !(await confirm({ title: t`Stop the import?`, text, action: t`Stop and leave`, danger: true }));
    },
  });

  const begin = async () => {
    setEnded(null);
    change({ begun: { rows: 0, onError } });
    isUnderWay.current = true;
    const found = await start({ map: withWritten(file.map, look), dryRun: false, onError });
    isUnderWay.current = false;
    if (found.kind === 'done') return done(found);
    change({ begun: found.kind === 'refused' ? undefined : { rows: found.rows, onError } });
    setEnded(found);
  };

  if (isRunning) return <RunProgress title={t`Importing`} rows={rows} total={look.total} stop={stop} />;
  return (
    <Stack>
      {ended?.kind === 'refused' && <Refused faults={ended.faults} />}
      {ended && ended.kind !== 'refused' && <Broken ended={ended} onError={file.begun?.onError ?? onError} total={look.total} />}
      <section className="import-panel">
        <Text size="sm">
          <Plural value={good} one="# row is good" other="# rows are good" />
          {', '}
          {bad > 0 ? <Plural value={bad} one="# row is bad." other="# rows are bad." /> : <Trans>none is bad.</Trans>}
        </Text>
        <Radio.Group label={t`If rows are bad`} value={onError} onChange={(value) => setOnError(value)}>
          <Stack gap="xs" mt={6}>
            <Radio
              value="skip"
              label={t`Import the good ones only`}
              description={t`The bad rows come as a file: put right, it can be imported in its turn.`}
            />
            <Radio
              value="abort"
              label={t`All or nothing`}
              description={bad > 0 ? t`With the bad rows that the check found, nothing will be imported.` : t`If a row turns out to be bad, nothing is imported.`}
            />
          </Stack>
        </Radio.Group>
      </section>
      <div className="import-foot">
        <Button onClick={() => void begin()}>
          {onError === 'abort' && bad > 0 ? (
            <Trans>Import all or nothing</Trans>
          ) : what === 'orders' ? (
            <Plural value={good} one="Import # row" other="Import # rows" />
          ) : (
            <Plural value={good} one="Import # claim" other="Import # claims" />
          )}
        </Button>
      </div>
    </Stack>
  );
}

interface BrokenProps {
  ended: { kind: 'cut' | 'stopped'; rows: number };
  onError: OnError;
  total: number;
}

/** What is known of an import without an end. */
function Broken({ ended, onError, total }: BrokenProps) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Alert color="yellow" role="alert" title={ended.kind === 'stopped' ? t`The import was stopped` : t`The import was cut off`}>
      <Text size="sm">
        {ended.rows > 0 ? (
          <Trans>
            {format.number(ended.rows)} of {format.number(total)} rows had been read by then.
          </Trans>
        ) : (
          <Trans>It is not known how far it went.</Trans>
        )}{' '}
        {onError === 'skip' ? (
          <Trans>Good rows that were read are most likely imported.</Trans>
        ) : ended.kind === 'stopped' ? (
          <Trans>Nothing of it is imported.</Trans>
        ) : (
          <Trans>Most likely nothing of it is imported: it is all rows or none.</Trans>
        )}{' '}
        <Trans>Import again: what is here already is not imported twice.</Trans>
      </Text>
    </Alert>
  );
}
