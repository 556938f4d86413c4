/** The list, or what stands in its place: loading, failed, empty, nothing found. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { Failure, Loading, Message } from '../../ui/StateView';
import type { Rows } from './usePartnerRows';

interface Props {
  found: Rows;
  isFiltered: boolean;
  clear: () => void;
  create?: () => void;
  children: ReactNode;
}

export function ListState({ found, isFiltered, clear, create, children }: Props) {
  const { error, retry, rows, isFirst } = found;
  if (isFirst) return error ? <Failure error={error} retry={retry} /> : <Loading rows={12} height={40} />;
  return (
    <>
      {error && <Stale retry={retry} />}
      {rows.length > 0 ? children : <Nothing isFiltered={isFiltered} clear={clear} create={create} />}
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

function Nothing({ isFiltered, clear, create }: Pick<Props, 'isFiltered' | 'clear' | 'create'>) {
  const { t } = useLingui();
  if (isFiltered) {
    const action = (
      <Button variant="default" onClick={clear}>
        <Trans>Clear the filter</Trans>
      </Button>
    );
    return (
      <Message role="status" title={t`No such partners`} action={action}>
        <Trans>No partner fits. Words are found whole, in any form, or as the beginning of a name or tax number.</Trans>
      </Message>
    );
  }
  const action = create && (
    <Button onClick={create}>
      <Trans>New partner</Trans>
    </Button>
  );
  return (
    <Message title={t`No partners yet`} action={action}>
      <Trans>Claims come from partners. Create the first one, or import claims with theirs.</Trans>
    </Message>
  );
}
