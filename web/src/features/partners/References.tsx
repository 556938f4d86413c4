/** What other systems call the partner. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useChange } from '../../api/change';
import { useCan } from '../../app/viewer';
import { confirm } from '../../ui/confirm';
import { toast, toastFaults } from '../../ui/toasts';
import { Panel } from './Panel';
import { referenceRemoveDocument, type Partner } from './partner';

const ReferenceDialog = lazy(() => import('./ReferenceDialog'));

export function References({ partner }: { partner: Partner }) {
  const { t } = useLingui();
  const mayWrite = useCan('partners:write') && !partner.mergedInto;
  const [adding, setAdding] = useState(false);
  const [remove, busy] = useChange(referenceRemoveDocument);
  const { nodes } = partner.references;
  const drop = async (system: string, value: string) => {
    const sure = await confirm({
      title: t`Remove “${value}”?`,
      text: t`Imports from “${system}” will no longer recognise the partner by it.`,
      action: t`Remove`,
      danger: true,
    });
    if (!sure) return;
    const { faults } = await remove({ input: { id: partner.id, expectedVersion: partner.version, system, value } });
    if (faults.length > 0) toastFaults(faults);
    else toast({ text: t`Removed: ${value}` });
  };
  const add = mayWrite && (
    <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
      <Trans>Add a code</Trans>
    </Button>
  );
  return (
    <Panel title={t`External codes`} action={add}>
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>No other system has a code for it.</Trans>
        </Text>
      )}
      <Stack gap={4}>
        {nodes.map(({ id, system, value }) => (
          <Group key={id} gap="xs" wrap="nowrap">
            <Text size="sm" className="partner-grow">
              {value}{' '}
              <Text span c="dimmed" size="sm">
                {system}
              </Text>
            </Text>
            {mayWrite && (
              <CloseButton size="sm" disabled={busy} aria-label={t`Remove ${value}`} onClick={() => void drop(system, value)} />
            )}
          </Group>
        ))}
      </Stack>
      <Suspense>{adding && <ReferenceDialog partner={partner} close={() => setAdding(false)} />}</Suspense>
    </Panel>
  );
}
