/** What other systems call the claim. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { toast, toastFaults } from '../../ui/toasts';
import type { Claim } from './claim';
import { Panel } from './Panel';
import { useSight } from './rights';

const ReferenceDialog = lazy(() => import('./ReferenceDialog'));

const removal = graphql(`
  mutation RemoveReference($input: ClaimReferenceInput!, $internal: Boolean!, $people: Boolean!) {
    claimReferenceRemove(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimCard
        ...ClaimHistory
      }
    }
  }
`);

export function References({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const sight = useSight();
  const [adding, setAdding] = useState(false);
  const [remove, busy] = useChange(removal);
  const { nodes } = claim.references;
  const mayChange = claim.viewerPermissions.canUpdate;
  if (nodes.length === 0 && !mayChange) return null;
  const drop = async (system: string, value: string) => {
    const { faults } = await remove({ input: { id: claim.id, expectedVersion: claim.version, system, value }, ...sight });
    if (faults.length > 0) toastFaults(faults);
    else toast({ text: t`Removed: ${value}` });
  };
  const add = mayChange && (
    <Button size="compact-sm" variant="subtle" className="card-acts" onClick={() => setAdding(true)}>
      <Trans>Add a number</Trans>
    </Button>
  );
  return (
    <Panel title={t`External numbers`} action={add}>
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed" className="card-empty">
          <Trans>No other system has a number for it.</Trans>
        </Text>
      )}
      <Stack gap={4}>
        {nodes.map(({ id, system, value }) => (
          <Group key={id} gap="sm" wrap="nowrap">
            <Text size="sm" className="card-grow">
              {value} <span className="card-role">{system}</span>
            </Text>
            {mayChange && (
              <CloseButton size="sm" disabled={busy} aria-label={t`Remove ${value}`} onClick={() => void drop(system, value)} />
            )}
          </Group>
        ))}
      </Stack>
      <Suspense>{adding && <ReferenceDialog claim={claim} close={() => setAdding(false)} />}</Suspense>
    </Panel>
  );
}
