/** The secret by which a partner system gets tokens (OAuth 2.0): issued and replaced here, shown this once. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { confirm } from '../../../ui/confirm';
import { Dialog } from '../../../ui/Dialog';
import { Time } from '../../../ui/Time';
import { toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { Secret } from '../tokens/Secret';
import { rotateDocument, type System } from './documents';

export default function ClientSecret({ system }: { system: System }) {
  const { t } = useLingui();
  const [rotate, busy] = useChange(rotateDocument);
  const [secret, setSecret] = useState<string | null>(null);
  const { secretIssuedAt } = system;
  const issue = async () => {
    const sure =
      !secretIssuedAt ||
      (await confirm({
        title: t`Replace the secret of ${system.name}?`,
        text: t`The present secret ends at once, and so do the tokens got by it: the system calls again when it has the new one.`,
        action: t`Replace`,
        danger: true,
      }));
    if (!sure) return;
    const { faults, payload } = await rotate({ input: { id: system.id, expectedVersion: system.version } });
    if (payload?.secret) setSecret(payload.secret);
    else toastFaults(faults);
  };
  return (
    <Panel
      title={t`Access by OAuth 2.0`}
      id="oauth"
      about={
        <Trans>
          In place of a token the system may keep a secret, and get tokens by it that live for an hour, with the rights and networks
          above. How:{' '}
          <a href="/docs/api" target="_blank" rel="noreferrer" className="settings-inline">
            calling the API
          </a>
        </Trans>
      }
      actions={
        <Button variant={secretIssuedAt ? 'default' : 'filled'} loading={busy} onClick={() => void issue()}>
          {secretIssuedAt ? <Trans>Replace the secret…</Trans> : <Trans>Issue a secret</Trans>}
        </Button>
      }
    >
      <Stack gap={4}>
        <Line label={t`Client ID`} value={system.id} />
        <Line label={t`Tokens from`} value={`${window.location.origin}/oauth/token`} />
        <Text size="sm">
          {secretIssuedAt ? (
            <Trans>
              The secret was issued <Time value={secretIssuedAt} as="dateTime" />.
            </Trans>
          ) : (
            <Trans>No secret was issued yet.</Trans>
          )}
        </Text>
      </Stack>
      {secret && (
        <Dialog title={t`Secret of “${system.name}”`} close={() => setSecret(null)} size="lg" stays>
          <Secret secret={secret} label={t`Secret`} close={() => setSecret(null)}>
            <Trans>The system gets a token by it:</Trans>
            <Code block mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {`curl ${window.location.origin}/oauth/token -u ${system.id}:${secret.slice(0, 8)}… -d grant_type=client_credentials`}
            </Code>
          </Secret>
        </Dialog>
      )}
    </Panel>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
    </Group>
  );
}
