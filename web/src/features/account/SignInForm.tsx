/** Login and password; what is wrong is told above the fields and what was typed stays. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';

import { word, type Code } from '../../api/errors';
import { signIn, type SignInFailure } from '../../api/session';

interface Props {
  done: () => void;
  /** Whose session ended; another login may be typed over it. */
  login?: string;
}

export function SignInForm({ done, login: known = '' }: Props) {
  const { t } = useLingui();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async () => {
    setBusy(true);
    const failed = await signIn(login.trim(), password);
    setBusy(false);
    setFailure(failed);
    if (!failed) return done();
    field.current?.select();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        {failure && (
          <Alert color="red" role="alert">
            {word({ ...failure, code: failure.code as Code, path: [] })}
          </Alert>
        )}
        <TextInput
          label={t`Login`}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          data-autofocus={known ? undefined : true}
          autoFocus={!known}
        />
        <PasswordInput
          ref={field}
          label={t`Password`}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
          data-autofocus={known ? true : undefined}
          autoFocus={Boolean(known)}
        />
        <Button type="submit" loading={busy} fullWidth>
          <Trans>Sign in</Trans>
        </Button>
      </Stack>
    </form>
  );
}
