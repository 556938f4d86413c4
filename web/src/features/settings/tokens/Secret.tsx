/** A new token's secret: shown here, and never again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { toast } from '../../../ui/toasts';

interface Props {
  secret: string;
  close: () => void;
}

export function Secret({ secret, close }: Props) {
  const { t } = useLingui();
  const copyButton = useRef<HTMLButtonElement>(null);
  useEffect(() => copyButton.current?.focus(), []);
  const copy = () => {
    navigator.clipboard.writeText(secret).then(
      () => toast({ text: t`Copied` }),
      () => toast({ kind: 'failed', text: t`The browser does not allow copying: select the token and copy it yourself.` }),
    );
  };
  return (
    <Stack>
      <Alert color="yellow">
        <Trans>Copy the token now: it is not kept anywhere and cannot be shown again.</Trans>
      </Alert>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label={t`Token`}
          value={secret}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          styles={{ root: { flex: 1 }, input: { fontFamily: 'monospace' } }}
        />
        <Button ref={copyButton} onClick={copy}>
          <Trans>Copy</Trans>
        </Button>
      </Group>
      <div>
        <Trans>A script sends it with every request:</Trans>
        <Code block mt={4}>{`Authorization: Bearer ${secret.slice(0, 8)}…`}</Code>
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          <Trans>I have copied it</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
