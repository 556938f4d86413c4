/** Whether a partner system may call. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';

import { useChange } from '../../../api/change';
import { confirm } from '../../../ui/confirm';
import { toast, toastFaults } from '../../../ui/toasts';
import { Panel } from '../Panel';
import { activateDocument, deactivateDocument, type System } from './documents';

export function ClientAccess({ system }: { system: System }) {
  const { t } = useLingui();
  const [deactivate, closing] = useChange(deactivateDocument);
  const [activate, opening] = useChange(activateDocument);
  const input = { id: system.id, expectedVersion: system.version };
  const close = async () => {
    const sure = await confirm({
      title: t`Deactivate ${system.name}?`,
      text: t`The service refuses its requests from now on. Its tokens work again when it is activated.`,
      action: t`Deactivate`,
      danger: true,
    });
    if (!sure) return;
    const { done, faults } = await deactivate({ input });
    if (!done) return toastFaults(faults);
    toast({ text: t`${system.name} can no longer call` });
  };
  const open = async () => {
    const { done, faults } = await activate({ input });
    if (!done) return toastFaults(faults);
    toast({ text: t`${system.name} can call again` });
  };
  return (
    <Panel
      title={t`Access`}
      id="access"
      about={system.deactivatedAt ? t`The service refuses its requests.` : t`Its tokens work.`}
    >
      <Group>
        {system.deactivatedAt ? (
          <Button loading={opening} onClick={() => void open()}>
            <Trans>Let it call again</Trans>
          </Button>
        ) : (
          <Button variant="default" loading={closing} onClick={() => void close()}>
            <Trans>Deactivate…</Trans>
          </Button>
        )}
      </Group>
    </Panel>
  );
}
