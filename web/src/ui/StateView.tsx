/** What stands where data would: loading, failed, empty, forbidden, not found. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Code, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';

import { faultOf, word } from '../api/errors';
import { useTitle } from './PageHeader';

interface MessageProps {
  title: string;
  /** Why it is so. */
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  role?: 'alert' | 'status';
  /** It stands for the whole page, and has its title. */
  page?: boolean;
}

export function Message({ title, children, action, role, page }: MessageProps) {
  useTitle(page ? title : undefined);
  return (
    <Center py="xl" px="md" role={role}>
      <Stack align="center" gap="xs" maw={460} ta="center">
        <Title order={page ? 1 : 2} size="h4">
          {title}
        </Title>
        {children && (
          <Text component="div" c="dimmed" size="sm">
            {children}
          </Text>
        )}
        {action && <Group mt="xs">{action}</Group>}
      </Stack>
    </Center>
  );
}

/** Rows of grey at the size that the data will have. */
export function Loading({ rows = 8, height = 36 }: { rows?: number; height?: number }) {
  const { t } = useLingui();
  return (
    <Stack gap={8} role="status" aria-busy aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="sm" />
      ))}
    </Stack>
  );
}

/** Why a request failed, with a way to try again; a missing right and a missing record look different. */
export function Failure({ error, retry, page }: { error: CombinedError; retry?: () => void; page?: boolean }) {
  const { t } = useLingui();
  const fault = faultOf(error);
  if (fault.code === 'FORBIDDEN') return <Forbidden page={page} />;
  if (fault.code === 'NOT_FOUND' || fault.code === 'INVALID_ID') return <NotFound page={page} />;
  if (fault.code === 'OPTION_OFF') return <SwitchedOff page={page} />;
  return (
    <Message
      role="alert"
      page={page}
      title={t`This could not be loaded`}
      action={
        retry && (
          <Button variant="default" onClick={retry}>
            <Trans>Try again</Trans>
          </Button>
        )
      }
    >
      {word(fault)}
      {fault.requestId && (
        <div>
          <Trans>
            Request <Code>{fault.requestId}</Code>
          </Trans>
        </div>
      )}
    </Message>
  );
}

export function Forbidden({ page }: { page?: boolean }) {
  const { t } = useLingui();
  return (
    <Message role="alert" title={t`No access`} page={page}>
      <Trans>Your role does not include this. An administrator can change that.</Trans>
    </Message>
  );
}

function SwitchedOff({ page }: { page?: boolean }) {
  const { t } = useLingui();
  return (
    <Message role="alert" title={t`Claims are switched off`} page={page}>
      <Trans>The organisation does not keep them now. An administrator can switch them on in the settings.</Trans>
    </Message>
  );
}

export function NotFound({ action, page }: { action?: ReactNode; page?: boolean }) {
  const { t } = useLingui();
  return (
    <Message role="alert" title={t`Not found`} action={action} page={page}>
      <Trans>There is nothing here, or it is not visible to you.</Trans>
    </Message>
  );
}

interface StateProps<Data> {
  data: Data | undefined;
  error: CombinedError | undefined;
  retry: () => void;
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The data of a query, or what stands in its place. Data that is there stays on screen when a refresh fails. */
export function StateView<Data>({ data, error, retry, loading, children }: StateProps<Data>) {
  if (data !== undefined && data !== null) return children(data);
  if (error) return <Failure error={error} retry={retry} />;
  return loading ?? <Loading />;
}
