/** A new secret: shown here, and never again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

import { toast } from '../../../ui/toasts';

interface Props {
  secret: string;
  label: string;
  close: () => void;
  /** How it is used. */
  children: ReactNode;
}

export function Secret({ secret, label, close, children }: Props) {
  const { t } = useLingui();
  const copyButton = useRef<HTMLButtonElement>(null);
  useEffect(() => copyButton.current?.focus(), []);
  const copy = () => {
    navigator.clipboard.writeText(secret).then(
      () => toast({ text: t`Copied` }),
      () => toast({ kind: 'failed', text: t`The browser does not allow copying: select it and copy it yourself.` }),
    );
  };
  return (
    <Stack>
      <Alert color="yellow">
        <Trans>Copy it now: it is not kept anywhere and cannot be shown again.</Trans>
      </Alert>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label={label}
          value={secret}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          styles={{ root: { flex: 1 }, input: { fontFamily: 'monospace' } }}
        />
        <Button ref={copyButton} onClick={copy}>
          <Trans>Copy</Trans>
        </Button>
      </Group>
      <div>{children}</div>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          <Trans>I have copied it</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
