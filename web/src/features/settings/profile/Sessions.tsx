/** Signing out of every browser at once. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';

import { signOut } from '../../../api/session';
import { confirm } from '../../../ui/confirm';
import { toast } from '../../../ui/toasts';
import { Panel } from '../Panel';

export function Sessions() {
  const { t } = useLingui();
  const leave = async () => {
    const sure = await confirm({
      title: t`Sign out everywhere?`,
      text: t`Every browser and device where you are signed in has to sign in again, this one too.`,
      action: t`Sign out everywhere`,
    });
    if (sure && !(await signOut(true))) toast({ kind: 'failed', text: t`Signing out failed. Try again.` });
  };
  return (
    <Panel title={t`Where you are signed in`} id="sessions" about={t`A lost device, or a browser that is not yours? End it from here.`}>
      <Group>
        <Button variant="default" onClick={() => void leave()}>
          <Trans>Sign out everywhere</Trans>
        </Button>
      </Group>
    </Panel>
  );
}
