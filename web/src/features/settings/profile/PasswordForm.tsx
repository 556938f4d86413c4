/** A new password for oneself, proven by the present one; the other browsers have to sign in again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import { Panel } from '../Panel';
import type { User } from '../users/documents';
import { PasswordField } from '../users/PasswordField';
import { useSetPassword } from '../users/useSetPassword';
import { useUserWording } from '../users/useUserWording';

export function PasswordForm({ user }: { user: User }) {
  const { t } = useLingui();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [change, busy] = useSetPassword(user);
  const faults = useFormFaults(['oldPassword', 'password'], {
    ...useUserWording(),
    oldPassword: ({ code }) => (code === 'INVALID' ? t`This is not your present password.` : undefined),
  });

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
            <PasswordField
              label={t`Present password`}
              description={undefined}
              autoComplete="current-password"
              value={before}
              onChange={(event) => setBefore(event.currentTarget.value)}
              {...faults.field('oldPassword')}
            />
            <PasswordField
              label={t`New password`}
              value={after}
              onChange={(event) => setAfter(event.currentTarget.value)}
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
