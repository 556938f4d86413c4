/** An administrator gives somebody a new password. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { Dialog } from '../../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import type { User } from './documents';
import { PasswordField } from './PasswordField';
import { useSetPassword } from './useSetPassword';
import { useUserWording } from './useUserWording';

export default function SetPassword({ user, close }: { user: User; close: () => void }) {
  const { t } = useLingui();
  const [password, setPassword] = useState('');
  const [set, busy] = useSetPassword(user);
  const faults = useFormFaults(['password'], useUserWording());
  const submit = async () => {
    if (!faults.take(await set({ password }))) return;
    toast({ text: t`${user.name} has a new password` });
    close();
  };
  return (
    <Dialog title={t`New password for ${user.name}`} close={close} size="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RestOfFaults of={faults} />
          <Text size="sm">
            <Trans>They are signed out everywhere and sign in with the new password. Tell it to them by a safe way.</Trans>
          </Text>
          <input type="text" hidden readOnly autoComplete="username" value={user.login ?? ''} />
          <PasswordField
            label={t`New password`}
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            {...faults.field('password')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Set the password</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
