/** Who takes part: partners with what they are to the claim, and their contacts. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../api/change';
import { graphql } from '../../api/generated';
import type { ParticipantLineFragment } from '../../api/generated/graphql';
import { confirm } from '../../ui/confirm';
import { Loading, StateView } from '../../ui/StateView';
import { toast, toastFaults } from '../../ui/toasts';
import type { Claim } from './claim';
import { Panel } from './Panel';
import { useSight } from './rights';

const ParticipantDialog = lazy(() => import('./ParticipantDialog'));

export const ParticipantLine = graphql(`
  fragment ParticipantLine on Participant {
    id
    version
    partner {
      id
      name
    }
    partnerRole {
      id
      name
    }
    contact {
      id
      name
      phones
      emails
    }
    contactRole {
      id
      name
    }
    comment @include(if: $internal)
  }
`);
export const ClaimParticipants = graphql(`
  fragment ClaimParticipants on Claim {
    id
    participants(first: 100) {
      nodes {
        ...ParticipantLine
      }
    }
  }
`);
const document = graphql(`
  query ParticipantsOfClaim($id: ID!, $internal: Boolean!) {
    claim(id: $id) {
      ...ClaimParticipants
    }
  }
`);
const removal = graphql(`
  mutation RemoveParticipant($input: VersionedInput!, $internal: Boolean!) {
    participantRemove(input: $input) {
      errors {
        ...Problems
      }
      claim {
        ...ClaimParticipants
        ...ClaimHistory
      }
    }
  }
`);

export function Participants({ claim }: { claim: Claim }) {
  const { t } = useLingui();
  const { internal } = useSight();
  const [open, setOpen] = useState<ParticipantLineFragment | 'new' | null>(null);
  const [{ data, error }, retry] = useQuery({ query: document, variables: { id: claim.id, internal } });
  const mayChange = claim.viewerPermissions.canUpdate;
  const add = mayChange && (
    <Button size="compact-sm" variant="subtle" className="card-acts" onClick={() => setOpen('new')}>
      <Trans>Add a participant</Trans>
    </Button>
  );
  return (
    <Panel title={t`Participants`} action={add}>
      <StateView data={data?.claim ?? undefined} error={error} retry={() => retry({ requestPolicy: 'network-only' })} loading={<Loading rows={2} height={40} />}>
        {({ participants: { nodes } }) =>
          nodes.length > 0 ? (
            <Stack gap="xs">
              {nodes.map((each) => (
                <Line key={each.id} participant={each} edit={mayChange ? () => setOpen(each) : undefined} />
              ))}
            </Stack>
          ) : (
            <Text size="sm" c="dimmed" className="card-empty">
              <Trans>Nobody besides the partner: add a supplier, a carrier or another party.</Trans>
            </Text>
          )
        }
      </StateView>
      <Suspense>
        {open && <ParticipantDialog claim={claim} participant={open === 'new' ? undefined : open} close={() => setOpen(null)} />}
      </Suspense>
    </Panel>
  );
}

function Line({ participant, edit }: { participant: ParticipantLineFragment; edit: (() => void) | undefined }) {
  const { t } = useLingui();
  const { internal } = useSight();
  const [change, busy] = useChange(removal);
  const { id, version, partner, partnerRole, contact, contactRole, comment } = participant;
  const name = partner?.name ?? '';
  const remove = async () => {
    const text = t`${name} will no longer take part in the claim. Its history keeps that it did.`;
    if (!(await confirm({ title: t`Remove the participant?`, text, action: t`Remove`, danger: true }))) return;
    const { faults } = await change({ input: { id, expectedVersion: version }, internal });
    if (faults.length > 0) toastFaults(faults);
    else toast({ text: t`Removed: ${name}` });
  };
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" className="card-participant">
      <div className="card-grow">
        <Text size="sm">
          <b>{name}</b>
          {partnerRole && <span className="card-role">{partnerRole.name}</span>}
        </Text>
        {contact && (
          <Text size="sm">
            {contact.name}
            {contactRole && <span className="card-role">{contactRole.name}</span>}
            <span className="card-role">{[...contact.phones, ...contact.emails].join(', ')}</span>
          </Text>
        )}
        {comment && (
          <Text size="sm" c="dimmed">
            {comment}
          </Text>
        )}
      </div>
      {edit && (
        <Group gap={4} wrap="nowrap" className="card-acts">
          <Button size="compact-sm" variant="subtle" onClick={edit} aria-label={t`Change participant ${name}`}>
            <Trans>Change</Trans>
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" loading={busy} onClick={() => void remove()} aria-label={t`Remove participant ${name}`}>
            <Trans>Remove</Trans>
          </Button>
        </Group>
      )}
    </Group>
  );
}
