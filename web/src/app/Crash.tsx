/** The pages for what should not happen: a defect of the app, a service that is away, an address without a page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CombinedError } from 'urql';

import { Failure, Message, NotFound } from '../ui/StateView';

export function Crash({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useLingui();
  if (error instanceof CombinedError) return <Failure error={error} retry={reset} />;
  return (
    <Message
      role="alert"
      title={t`This page failed`}
      action={
        <Button onClick={() => location.reload()}>
          <Trans>Reload</Trans>
        </Button>
      }
    >
      <Trans>What was saved is safe. Reload the page; if it fails again, tell your administrator.</Trans>
    </Message>
  );
}

export function Missing() {
  return (
    <NotFound
      action={
        <Button variant="default" component={Link} to="/">
          <Trans>To the claims</Trans>
        </Button>
      }
    />
  );
}
