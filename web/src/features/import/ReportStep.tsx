/** The last step: what came of the import. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';

import { useViewer } from '../../app/viewer';
import { toField, zoneOf } from '../../ui/moments';
import { Time } from '../../ui/Time';
import { toClaims } from '../../ui/toClaims';
import { Figures } from './Figures';
import { written, type About } from './imports';
import { Problems } from './Problems';
import type { Done } from './run';
import { place } from './search';
import type { Sent } from './useFiles';
import { useWhat } from './what';

const route = getRouteApi('/shell/import');

export function ReportStep({ about, file, done: { report, badRows, onError, at } }: { about: About; file: Sent; done: Done }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const day = toField(at, zoneOf(viewer)).slice(0, 10);
  // Claims do not tell which import they came by: the day and the channel come near.
  const search = toClaims({ createdAt: day, ...(!file.map.fields.channel && { channel: 'IMPORT' }) });
  const what = useWhat();
  const isNothing = written(report) === 0;
  return (
    <Stack>
      <Alert color={isNothing ? 'yellow' : 'green'} role="status" title={titleOf()}>
        {onError === 'abort' && isNothing && report.problems.count > 0 ? (
          <Trans>Rows are bad, and it was all or nothing.</Trans>
        ) : (
          <>
            {file.name}, <Time value={at} as="dateTime" />
          </>
        )}
      </Alert>
      <section className="import-panel" aria-label={t`What came of it`}>
        <Figures report={report} isDry={false} />
        <Problems about={about} problems={report.problems} badRows={badRows} />
      </section>
      <div className="import-foot">
        {!isNothing && what === 'orders' && (
          <Button renderRoot={(props) => <Link {...props} to="/orders" search={file.map.kind && file.map.kind !== 'ORDER' ? { kind: file.map.kind } : {}} />}>
            <Trans>See the documents</Trans>
          </Button>
        )}
        {!isNothing && what === 'claims' && (
          <Button renderRoot={(props) => <Link {...props} to="/claims" search={search} />}>
            <Trans>See the imported claims</Trans>
          </Button>
        )}
        {report.problems.count > 0 && (
          <Button variant="default" renderRoot={(props) => <route.Link {...props} to="." search={place({ file: file.id, step: 'columns' })} />}>
            <Trans>Change the columns</Trans>
          </Button>
        )}
        <Button variant="default" renderRoot={(props) => <route.Link {...props} to="." search={place({})} />}>
          <Trans>Import another file</Trans>
        </Button>
      </div>
    </Stack>
  );

  function titleOf(): string {
    if (!isNothing) return report.skipped > 0 ? t`The good rows are imported` : t`All is imported`;
    return report.problems.count > 0 ? t`Nothing was imported` : t`There was nothing new to import`;
  }
}
