/** Chooses a contact person of a partner; with `creates`, also makes a new one on the spot. */
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useState } from 'react';

import { graphql } from '../../api/generated';
import type { ContactChoicesQuery, ContactPersonWhereInput } from '../../api/generated/graphql';
import { Picker, type PickerProps } from './Picker';
import { useFound } from './useFound';

const NewContactDialog = lazy(() => import('./NewContactDialog'));

const document = graphql(`
  query ContactChoices($where: ContactPersonWhereInput!) {
    contactPersons(first: 50, where: $where, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        position
        phones
        emails
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const pageOf = ({ contactPersons }: ContactChoicesQuery) => contactPersons;
type Contact = ContactChoicesQuery['contactPersons']['nodes'][number];
const choiceOf = ({ id, name, position, phones, emails }: Contact) => ({
  id,
  name,
  hint: [position, phones[0] ?? emails[0]].filter(Boolean).join(' · ') || null,
});

interface Props extends PickerProps {
  /** Whose contact persons; without one there is nothing to choose. */
  partnerId: string | undefined;
  creates?: boolean;
}

export function ContactPicker({ partnerId, creates, ...props }: Props) {
  const { t } = useLingui();
  const [naming, setNaming] = useState<string | null>(null);
  const variables = useCallback((words: string | null) => ({ where: whereOf(partnerId, words) }), [partnerId]);
  const found = useFound({ document, variables, pageOf, choiceOf });
  const create = creates ? { label: (typed: string) => t`New contact person “${typed}”…`, run: setNaming } : undefined;
  return (
    <>
      <Picker {...props} disabled={props.disabled === true || !partnerId} found={{ ...found, create }} />
      <Suspense>
        {naming !== null && partnerId && (
          <NewContactDialog partnerId={partnerId} name={naming} close={() => setNaming(null)} made={props.choose} />
        )}
      </Suspense>
    </>
  );
}

function whereOf(partnerId: string | undefined, words: string | null): ContactPersonWhereInput {
  const own: ContactPersonWhereInput = { partner: { id: { eq: partnerId ?? '' } }, archivedAt: { isNull: true } };
  return words ? { ...own, or: [{ name: { startsWith: words } }, { name: { similarTo: words } }] } : own;
}
