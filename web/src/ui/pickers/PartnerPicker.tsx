/** Chooses a partner; with `creates`, also makes a new one on the spot. */
import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { PartnerChoicesQuery } from '../../api/generated/graphql';
import { Picker, type Choice, type PickerProps } from './Picker';

const NewPartnerDialog = lazy(() => import('./NewPartnerDialog'));

const document = graphql(`
  query PartnerChoices($begins: PartnerWhereInput!, $inUse: PartnerWhereInput!, $words: String, $searches: Boolean!) {
    begin: partners(first: 15, where: $begins, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        ...PartnerChoice
      }
    }
    have: partners(first: 15, where: $inUse, search: $words) @include(if: $searches) {
      nodes {
        ...PartnerChoice
      }
    }
  }
`);
export const PartnerChoice = graphql(`
  fragment PartnerChoice on Partner {
    id
    name
    legalName
    taxNumber
  }
`);

const inUse = { archivedAt: { isNull: true } };

function variablesOf(words: string) {
  const or = [{ name: { startsWith: words } }, { legalName: { startsWith: words } }, { taxNumber: { startsWith: words } }];
  return { begins: words ? { ...inUse, or } : inUse, inUse, words, searches: words !== '' };
}

/** Those whose name begins so, then those that have the words elsewhere. */
function choicesOf({ begin, have }: PartnerChoicesQuery): Choice[] {
  const found = new Map([...begin.nodes, ...(have?.nodes ?? [])].map((each) => [each.id, each]));
  return [...found.values()].map(({ id, name, legalName, taxNumber }) => ({
    id,
    name,
    hint: [legalName !== name && legalName, taxNumber].filter(Boolean).join(' · ') || null,
  }));
}

interface Props extends PickerProps {
  creates?: boolean;
  /** A new one is a supplier unless told otherwise. */
  supplier?: boolean;
}

export function PartnerPicker({ creates, supplier, ...props }: Props) {
  const { t } = useLingui();
  const [words, search] = useState('');
  const [wanted, setWanted] = useState(false);
  const [naming, setNaming] = useState<string | null>(null);
  const [settled] = useDebouncedValue(words.trim(), 200);
  const [{ data, error, fetching }, again] = useQuery({ query: document, variables: variablesOf(settled), pause: !wanted });
  const isCurrent = settled === words.trim() && !fetching;
  const found = {
    choices: data && isCurrent ? choicesOf(data) : undefined,
    words,
    search,
    open: () => setWanted(true),
    failed: error !== undefined,
    retry: () => again({ requestPolicy: 'network-only' }),
    create: creates ? { label: (typed: string) => t`New partner “${typed}”…`, run: setNaming } : undefined,
  };
  return (
    <>
      <Picker {...props} found={found} />
      <Suspense>
        {naming !== null && (
          <NewPartnerDialog name={naming} supplier={supplier} close={() => setNaming(null)} made={props.choose} />
        )}
      </Suspense>
    </>
  );
}
