/** The third step: what would come of the import, without anything being written. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

import { announce } from '../../ui/announce';
import { useFormat } from '../../ui/format';
import { Figures } from './Figures';
import { written, type About, type Look } from './imports';
import { Problems } from './Problems';
import { Refused } from './Refused';
import type { Done, Ended } from './run';
import { RunProgress } from './RunProgress';
import { withWritten } from './ColumnsStep';
import { place } from './search';
import type { Sent } from './useFiles';
import { useRun } from './useRun';

const route = getRouteApi('/shell/import');

interface Props {
  about: About;
  look: Look;
  file: Sent;
  checked: (done: Done) => void;
}

export function CheckStep({ about, look, file, checked }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const { rows, start, stop } = useRun(file.id);
  const [ended, setEnded] = useState<Exclude<Ended, Done> | null>(null);
  const isDue = file.checked === undefined;

  const check = useCallback(async () => {
    setEnded(null);
    const found = await start({ map: withWritten(file.map, look), dryRun: true, onError: 'skip' });
    if (found.kind !== 'done') return setEnded(found);
    checked(found);
    announce(t`${format.number(written(found.report))} good rows, ${format.number(found.report.skipped)} bad ones`);
  }, [start, file.map, look, checked, t, format]);

  // The check begins by itself, once for each visit.
  const begun = useRef(false);
  useEffect(
    () => () => {
      begun.current = false;
    },
    [],
  );
  useEffect(() => {
    if (!isDue || begun.current) return;
    begun.current = true;
    void check();
  }, [isDue, check]);

  if (rows !== null) return <RunProgress title={t`Checking the file`} rows={rows} total={look.total} stop={stop} />;
  if (!file.checked) {
    return (
      <Stack align="flex-start">
        {ended?.kind === 'refused' && <Refused faults={ended.faults} />}
        {ended?.kind === 'cut' && (
          <Alert color="yellow" role="alert" title={t`The check was cut off`}>
            <Trans>
              The connection ended after {format.number(ended.rows)} of {format.number(look.total)} rows. Nothing was written.
            </Trans>
          </Alert>
        )}
        {ended?.kind === 'stopped' && (
          <Text role="status">
            <Trans>The check was stopped. Nothing was written.</Trans>
          </Text>
        )}
        {ended && (
          <Button onClick={() => void check()}>
            <Trans>Check again</Trans>
          </Button>
        )}
      </Stack>
    );
  }
  const { report, badRows } = file.checked;
  return (
    <Stack>
      <section className="import-panel" aria-label={t`What would come of it`}>
        <Figures report={report} isDry />
        {written(report) === 0 && (
          <Text size="sm">
            {report.skipped > 0 ? (
              <Trans>No row can be imported as it is. Look at what is wrong, and change the columns or the file.</Trans>
            ) : report.unchanged > 0 ? (
              <Trans>All of it is here already.</Trans>
            ) : (
              <Trans>The file has no rows below the names of its columns.</Trans>
            )}
          </Text>
        )}
        <Problems about={about} problems={report.problems} badRows={badRows} />
      </section>
      <div className="import-foot">
        {written(report) > 0 && (
          <Button renderRoot={(props) => <route.Link {...props} to="." search={place({ file: file.id, step: 'run' })} />}>
            <Trans>Go on to the import</Trans>
          </Button>
        )}
        <Button variant="default" onClick={() => void check()}>
          <Trans>Check again</Trans>
        </Button>
        <Button variant="default" renderRoot={(props) => <route.Link {...props} to="." search={place({ file: file.id, step: 'columns' })} />}>
          <Trans>Change the columns</Trans>
        </Button>
      </div>
    </Stack>
  );
}
