/** A new password for oneself, proven by the present one; the other browsers have to sign in again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';

import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { Panel } from '../Panel';
import type { User } from '../users/documents';
import { useSetPassword } from '../users/useSetPassword';

export function PasswordForm({ user }: { user: User }) {
  const { t } = useLingui();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [change, busy] = useSetPassword(user);
  const faults = useFormFaults(['oldPassword', 'password'], {
    oldPassword: ({ code }) => (code === 'INVALID' ? t`This is not your present password.` : undefined),
    password: ({ code, min, max }) => (code === 'INVALID' ? t`A password has ${min} to ${max} characters.` : undefined),
  });
  const eye = { 'aria-label': t`Show the password` };

  const submit = async () => {
    if (!faults.take(await change({ oldPassword: before, password: after }))) return;
    setBefore('');
    setAfter('');
    toast({ text: t`The password is changed. Your other browsers have to sign in again.` });
  };

  return (
    <Panel
      title={t`Change password`}
      id="password"
      about={t`Wherever else you are signed in, you have to sign in again. Tokens stay.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <input type="text" hidden readOnly autoComplete="username" value={user.login ?? ''} />
          <div className="settings-fields">
            <PasswordInput
              label={t`Present password`}
              autoComplete="current-password"
              value={before}
              onChange={(event) => setBefore(event.currentTarget.value)}
              visibilityToggleButtonProps={eye}
              {...faults.field('oldPassword')}
            />
            <PasswordInput
              label={t`New password`}
              description={t`At least 8 characters`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="new-password"
              value={after}
              onChange={(event) => setAfter(event.currentTarget.value)}
              visibilityToggleButtonProps={eye}
              {...faults.field('password')}
            />
          </div>
          <Group>
            <Button type="submit" loading={busy} disabled={!before || !after}>
              <Trans>Change password</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
