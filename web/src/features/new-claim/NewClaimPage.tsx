/** Registers a claim; the address may tell of whom and why: `/claims/new?partner=ptn_…`. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { NewClaimPrefillQuery } from '../../api/generated/graphql';
import { useCan, useViewer } from '../../app/viewer';
import { PageHeader } from '../../ui/PageHeader';
import { useFormat } from '../../ui/format';
import { sourceDocumentChoice } from '../../ui/pickers/documents';
import type { Choice } from '../../ui/pickers/Picker';
import { Forbidden, Loading, Message } from '../../ui/StateView';
import { ClaimForm } from './ClaimForm';
import { basedOn, blank, type Given } from './given';
import type { NewClaimSearch } from './search';

const document = graphql(`
  query NewClaimPrefill(
    $partner: ID!
    $contact: ID!
    $reason: ID!
    $department: ID!
    $ofPartner: Boolean!
    $ofContact: Boolean!
    $ofReason: Boolean!
    $ofDepartment: Boolean!
    $basis: ID!
    $ofBasis: Boolean!
  ) {
    partner(id: $partner) @include(if: $ofPartner) {
      id
      name
    }
    contactPerson(id: $contact) @include(if: $ofContact) {
      id
      name
      partner {
        id
        name
      }
    }
    claimReason(id: $reason) @include(if: $ofReason) {
      id
      name
    }
    department(id: $department) @include(if: $ofDepartment) {
      id
      name
    }
    node(id: $basis) @include(if: $ofBasis) {
      id
      ...SourceDocumentChoice
    }
  }
`);

export function NewClaimPage() {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const may = useCan('claims:write');
  const search = useSearch({ from: '/shell/claims/new' });
  if (!may) return <Forbidden page />;
  if (!organisation?.recordsClaims)
    return (
      <Message page role="status" title={t`Claims are switched off`}>
        <Trans>An administrator can switch them on in the organisation's settings.</Trans>
      </Message>
    );
  return (
    <Stack>
      <PageHeader title={t`New claim`} />
      <Filled key={JSON.stringify(search)} search={search} />
    </Stack>
  );
}

/** The form as soon as the records that the address names are known; without them it is empty all the same. */
function Filled({ search }: { search: NewClaimSearch }) {
  const { id, name } = useViewer();
  const { partner = '', contact = '', reason = '', department = '', title = '', basis = '' } = search;
  const named = [partner, contact, reason, department, basis].filter(Boolean);
  const { i18n } = useLingui();
  const { day } = useFormat();
  const [{ data, fetching }] = useQuery({
    query: document,
    variables: {
      partner,
      contact,
      reason,
      department,
      ofPartner: partner !== '',
      ofContact: contact !== '',
      ofReason: reason !== '',
      ofDepartment: department !== '',
      basis,
      ofBasis: basis !== '',
    },
    pause: named.length === 0,
  });
  if (fetching && !data) return <Loading rows={6} height={56} />;
  const start = (): Given => {
    const given = { ...blank({ id, name }), ...recordsOf(data), title };
    const found = data?.node && 'documentDate' in data.node ? sourceDocumentChoice(data.node, i18n, day) : null;
    return { ...given, ...basedOn(given, found) };
  };
  // What is begun for a partner is a draft apart from what is begun for nobody yet.
  return <ClaimForm draft={[`redress.draft.${id}.new-claim`, ...named].join('.')} start={start} />;
}

function recordsOf(data: NewClaimPrefillQuery | undefined) {
  const contact = data?.contactPerson;
  return {
    partner: choiceOf(data?.partner ?? contact?.partner),
    contact: choiceOf(contact),
    reason: choiceOf(data?.claimReason),
    department: choiceOf(data?.department),
  };
}

const choiceOf = (record: Choice | null | undefined): Choice | null => (record ? { id: record.id, name: record.name } : null);
