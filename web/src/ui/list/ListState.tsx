/** A list, or what stands in its place: loading, failed, empty, nothing found. */
import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { Failure, Loading } from '../StateView';
import type { Rows } from './useListRows';

interface Props {
  found: Rows<unknown>;
  /** What stands there when there are no rows: why, and one thing to do about it. */
  nothing: ReactNode;
  children: ReactNode;
}

export function ListState({ found, nothing, children }: Props) {
  const { error, retry, rows, isFirst } = found;
  if (isFirst) return error ? <Failure error={error} retry={retry} /> : <Loading rows={12} height={40} />;
  return (
    <>
      {error && <Stale retry={retry} />}
      {rows.length > 0 ? children : nothing}
    </>
  );
}

function Stale({ retry }: { retry: () => void }) {
  return (
    <Alert color="yellow" role="alert" p="xs">
      <Group justify="space-between" gap="xs">
        <Trans>The list could not be brought up to date.</Trans>
        <Button size="compact-sm" variant="default" onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
