/** Adds a participant, or changes one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import type { ParticipantLineFragment } from '../../api/generated/graphql';
import { Dialog } from '../../ui/Dialog';
import { RestOfFaults, useFormFaults } from '../../ui/formFaults';
import { toast } from '../../ui/toasts';
import type { Claim } from './claim';
import { nobody, ParticipantFields, participantFields, participantInput, type GivenParticipant } from './ParticipantFields';
import { useSight } from './rights';

const addition = graphql(`
  mutation AddParticipant($input: ParticipantAddInput!, $internal: Boolean!) {
    participantAdd(input: $input) {
      errors {
        ...Problems
      }
      participant {
        id
        claim {
          ...ClaimParticipants
          ...ClaimHistory
        }
      }
    }
  }
`);
const change = graphql(`
  mutation ChangeParticipant($input: ParticipantUpdateInput!, $internal: Boolean!) {
    participantUpdate(input: $input) {
      errors {
        ...Problems
      }
      participant {
        ...ParticipantLine
        claim {
          ...ClaimHistory
        }
      }
    }
  }
`);

interface Props {
  claim: Claim;
  /** The one to change; a new one without it. */
  participant?: ParticipantLineFragment;
  close: () => void;
}

export default function ParticipantDialog({ claim, participant, close }: Props) {
  const { t } = useLingui();
  const { internal } = useSight();
  const [given, setGiven] = useState(() => givenOf(participant));
  const [key] = useState(() => crypto.randomUUID());
  const [add, adding] = useChange(addition);
  const [update, updating] = useChange(change);
  const faults = useFormFaults(participantFields);

  const send = (input: ReturnType<typeof participantInput>) =>
    participant
      ? update({ input: { ...input, id: participant.id, expectedVersion: participant.version }, internal })
      : add({ input: { ...input, claimId: claim.id, idempotencyKey: key }, internal });

  const submit = async () => {
    if (!faults.take(given.partner ? [] : [{ code: 'REQUIRED', path: ['partnerId'] }])) return;
    const { faults: found } = await send(participantInput(given));
    if (!faults.take(found)) return;
    toast({ text: t`Saved` });
    close();
  };

  return (
    <Dialog title={participant ? t`Participant` : t`New participant`} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!adding && !updating) void submit();
        }}
      >
        <Stack gap="sm">
          <RestOfFaults of={faults} />
          <ParticipantFields given={given} set={(next) => setGiven({ ...given, ...next })} faults={faults} autoFocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={adding || updating}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function givenOf(participant: ParticipantLineFragment | undefined): GivenParticipant {
  if (!participant) return nobody;
  const { partner, partnerRole, contact, contactRole, comment } = participant;
  return {
    partner: partner ?? null,
    partnerRoleId: partnerRole?.id ?? '',
    contact: contact ? { id: contact.id, name: contact.name } : null,
    contactRoleId: contactRole?.id ?? '',
    comment: comment ?? '',
  };
}
