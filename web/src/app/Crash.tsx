/** The pages for what should not happen: a defect of the app, a service that is away, an address without a page. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { CombinedError } from 'urql';

import { Failure, Message, NotFound } from '../ui/StateView';

export function Crash({ error }: { error: unknown }) {
  const { t } = useLingui();
  const router = useRouter();
  if (error instanceof CombinedError) return <Failure page error={error} retry={() => void router.invalidate()} />;
  // The files of the page that is open go away when a new version is installed.
  const old = error instanceof Error && /dynamically imported module|Unable to preload/.test(error.message);
  return (
    <Message
      page
      role="alert"
      title={old ? t`A new version is here` : t`This page failed`}
      action={
        <Button onClick={() => location.reload()}>
          <Trans>Reload</Trans>
        </Button>
      }
    >
      {old ? (
        <Trans>Reload the page to go on with it.</Trans>
      ) : (
        <Trans>What was saved is safe. Reload the page; if it fails again, tell your administrator.</Trans>
      )}
    </Message>
  );
}

/** Where the shell itself could not be loaded. */
export function CrashAlone({ error }: { error: unknown }) {
  return (
    <main>
      <Crash error={error} />
    </main>
  );
}

export function Missing() {
  return (
    <NotFound
      page
      action={
        <Button variant="default" component={Link} to="/">
          <Trans>To the claims</Trans>
        </Button>
      }
    />
  );
}
