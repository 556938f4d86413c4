/** What other systems call the claim. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import { toast, toastFaults } from '../../ui/toasts';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';
import { Panel } from './Panel';
import { useSight } from './rights';

const addition = graphql(`
  mutation AddReference($input: ClaimReferenceInput!, $internal: Boolean!, $people: Boolean!) {
    claimReferenceAdd(input: $input) {
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
        <Text size="sm" c="dimmed">
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
      {adding && <ReferenceDialog claim={claim} close={() => setAdding(false)} />}
    </Panel>
  );
}

const at = (name: string) => `references.0.${name}`;

function ReferenceDialog({ claim, close }: { claim: Claim; close: () => void }) {
  const { t } = useLingui();
  const sight = useSight();
  const [system, setSystem] = useState('');
  const [value, setValue] = useState('');
  const [add, busy] = useChange(addition);
  const faults = useFormFaults([at('system'), at('value')]);
  const submit = async () => {
    const { faults: found } = await add({ input: { id: claim.id, expectedVersion: claim.version, system, value }, ...sight });
    // A number that another claim has is wrong as a whole; it is told at the number.
    const told = found.map((each) => (each.path.at(-1) === '0' ? { ...each, path: [...each.path, 'value'] } : each));
    if (!faults.take(told)) return;
    close();
  };
  return (
    <Dialog title={t`External number`} close={close} size="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <Stack gap="sm">
          <DialogFaults of={faults} />
          <TextInput
            label={t`System`}
            withAsterisk
            data-autofocus
            value={system}
            onChange={({ currentTarget }) => setSystem(currentTarget.value)}
            {...faults.field(at('system'))}
          />
          <TextInput
            label={t`Number`}
            withAsterisk
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
            {...faults.field(at('value'))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Add</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
