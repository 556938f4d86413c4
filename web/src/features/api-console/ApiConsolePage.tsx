/** The API console: write operations, run them, read what they cost and what the schema offers. The editor comes when opened. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';

import { PageHeader } from '../../ui/PageHeader';

const Console = lazy(() => import('./Console'));

export function ApiConsolePage() {
  const { t } = useLingui();
  return (
    <Stack gap="xs">
      <PageHeader title={t`API console`} />
      <p className="hint">
        <Trans>
          Operations run in your own name and change real data. A script sends a token instead:{' '}
          <Anchor href="/docs/api" target="_blank" rel="noreferrer" inherit underline="always">
            calling the API
          </Anchor>
          .
        </Trans>
      </p>
      <Suspense fallback={<Skeleton height="70vh" role="status" aria-label={t`Loading`} aria-busy />}>
        <Console />
      </Suspense>
    </Stack>
  );
}
