/** Says who works on the claim. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import { useViewer } from '../../app/viewer';
import { Dialog } from '../../ui/Dialog';
import { useFormFaults } from '../../ui/formFaults';
import type { Choice } from '../../ui/pickers/Picker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { toast } from '../../ui/toasts';
import type { Claim } from './claim';
import { DialogFaults } from './DialogFaults';
import { useSight } from './rights';

const document = graphql(`
  mutation AssignClaimCard($input: ClaimAssignInput!, $internal: Boolean!, $people: Boolean!) {
    claimAssign(input: $input) {
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

export default function AssignDialog({ claim, close }: { claim: Claim; close: () => void }) {
  const { t } = useLingui();
  const sight = useSight();
  const viewer = useViewer();
  const [user, setUser] = useState<Choice | null>(claim.responsible ?? null);
  const [assign, busy] = useChange(document);
  const faults = useFormFaults(['responsibleId'], {
    responsibleId: ({ code }) => (code === 'REQUIRED' ? t`Somebody works on a claim that is in progress.` : undefined),
  });

  const send = async (chosen: Choice | null) => {
    if (busy) return;
    const { faults: found } = await assign({
      input: { id: claim.id, expectedVersion: claim.version, responsibleId: chosen?.id ?? null },
      ...sight,
    });
    if (!faults.take(found)) return;
    toast({ text: chosen ? t`Responsible: ${chosen.name}` : t`Nobody is responsible any more` });
    close();
  };

  return (
    <Dialog title={t`Who works on it`} close={close} size="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send(user);
        }}
      >
        <Stack gap="sm">
          <DialogFaults of={faults} />
          <UserPicker
            label={t`Responsible`}
            autoFocus
            clearable
            value={user}
            choose={(chosen) => {
              faults.clear('responsibleId');
              setUser(chosen);
            }}
            {...faults.field('responsibleId')}
          />
          <Group justify="space-between">
            {claim.responsible?.id === viewer.id ? (
              <span />
            ) : (
              <Button variant="subtle" onClick={() => void send({ id: viewer.id, name: viewer.name })}>
                <Trans>Assign to me</Trans>
              </Button>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={busy}>
                <Trans>Assign</Trans>
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
