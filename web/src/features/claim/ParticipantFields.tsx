/** What there is to tell of a participant: partner and contact, each with a role. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { FormFaults } from '../../ui/formFaults';
import { ContactPicker } from '../../ui/pickers/ContactPicker';
import { PartnerPicker } from '../../ui/pickers/PartnerPicker';
import type { Choice } from '../../ui/pickers/Picker';

export interface GivenParticipant {
  partner: Choice | null;
  partnerRoleId: string;
  contact: Choice | null;
  contactRoleId: string;
  comment: string;
}

export const nobody: GivenParticipant = { partner: null, partnerRoleId: '', contact: null, contactRoleId: '', comment: '' };

export const participantFields = ['partnerId', 'partnerRoleId', 'contactId', 'contactRoleId', 'comment'] as const;

export function participantInput({ partner, partnerRoleId, contact, contactRoleId, comment }: GivenParticipant) {
  return {
    partnerRoleId: partnerRoleId || null,
    contactId: contact?.id ?? null,
    contactRoleId: contactRoleId || null,
    comment: comment.trim() || null,
    partnerId: partner?.id ?? '',
  };
}

const document = graphql(`
  query ParticipantRoleChoices {
    participantRoles(first: 100, where: { archivedAt: { isNull: true } }, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`);

interface Props {
  given: GivenParticipant;
  set: (change: Partial<GivenParticipant>) => void;
  faults: FormFaults;
  /** Where these fields stand in the input: "participants.0." */
  at?: string;
  autoFocus?: boolean;
}

export function ParticipantFields({ given, set, faults, at = '', autoFocus }: Props) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: document });
  const roles = [{ value: '', label: t`not set` }, ...(data?.participantRoles.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  const change = (next: Partial<GivenParticipant>) => {
    for (const name of participantFields) faults.clear(at + name);
    set(next);
  };
  return (
    <Stack gap="sm">
      <PartnerPicker
        label={t`Partner`}
        required
        creates
        autoFocus={autoFocus}
        value={given.partner}
        choose={(partner) => change({ partner, contact: null })}
        {...faults.field(`${at}partnerId`)}
      />
      <NativeSelect
        label={t`Partner's role`}
        data={roles}
        value={given.partnerRoleId}
        onChange={({ currentTarget }) => change({ partnerRoleId: currentTarget.value })}
        {...faults.field(`${at}partnerRoleId`)}
      />
      <ContactPicker
        label={t`Contact person`}
        clearable
        creates
        partnerId={given.partner?.id}
        value={given.contact}
        choose={(contact) => change({ contact })}
        {...faults.field(`${at}contactId`)}
      />
      <NativeSelect
        label={t`Contact's role`}
        data={roles}
        value={given.contactRoleId}
        onChange={({ currentTarget }) => change({ contactRoleId: currentTarget.value })}
        {...faults.field(`${at}contactRoleId`)}
      />
      <TextInput
        label={t`Comment`}
        value={given.comment}
        onChange={({ currentTarget }) => change({ comment: currentTarget.value })}
        {...faults.field(`${at}comment`)}
      />
    </Stack>
  );
}
