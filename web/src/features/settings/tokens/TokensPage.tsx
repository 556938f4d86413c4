/** One's own tokens, for scripts. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';

import { useViewer } from '../../../app/viewer';
import { PageHeader } from '../../../ui/PageHeader';
import { Tokens } from './Tokens';

export function TokensPage() {
  const { t } = useLingui();
  const { id, scopes } = useViewer();
  return (
    <Stack>
      <PageHeader title={t`My tokens`} />
      <Tokens
        owner={{ userId: id }}
        scopes={scopes}
        about={
          <Trans>
            A script sends a token in place of your password: it may do what you allow it here, and never more than you. How:{' '}
            <a href="/docs/api" target="_blank" rel="noreferrer" className="settings-inline">
              calling the API
            </a>
            .
          </Trans>
        }
      />
    </Stack>
  );
}
