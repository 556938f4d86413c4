/** Says what another system calls the claim. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';
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
const at = (name: string) => `references.0.${name}`;

export default function ReferenceDialog({ claim, close }: { claim: Claim; close: () => void }) {
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
