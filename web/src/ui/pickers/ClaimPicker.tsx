/** Chooses another claim by its number or its words. */
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../api/generated';
import type { ClaimChoicesQuery, ClaimWhereInput } from '../../api/generated/graphql';
import { Picker, type PickerProps } from './Picker';

const document = graphql(`
  query ClaimChoices($begins: ClaimWhereInput!, $where: ClaimWhereInput!, $words: String, $searches: Boolean!) {
    begin: claims(first: 15, where: $begins, orderBy: [{ field: REGISTERED_AT, direction: DESC }]) {
      nodes {
        ...ClaimChoice
      }
    }
    have: claims(first: 15, where: $where, search: $words) @include(if: $searches) {
      nodes {
        ...ClaimChoice
      }
    }
  }
`);
export const ClaimChoice = graphql(`
  fragment ClaimChoice on Claim {
    id
    number
    title
    partner {
      id
      name
    }
  }
`);

interface Props extends PickerProps {
  /** Only these may be chosen. */
  where?: ClaimWhereInput;
}

export function ClaimPicker({ where, ...props }: Props) {
  const [words, search] = useState('');
  const [wanted, setWanted] = useState(false);
  const [settled] = useDebouncedValue(words.trim(), 200);
  const [{ data, error, fetching }, again] = useQuery({ query: document, variables: variablesOf(settled, where), pause: !wanted });
  const isCurrent = settled === words.trim() && !fetching;
  const found = {
    choices: data && isCurrent ? choicesOf(data) : undefined,
    words,
    search,
    open: () => setWanted(true),
    failed: error !== undefined,
    retry: () => again({ requestPolicy: 'network-only' }),
  };
  return <Picker {...props} found={found} />;
}

function variablesOf(words: string, where: ClaimWhereInput = {}) {
  const inUse = { archivedAt: { isNull: true }, ...where };
  const or = [{ number: { startsWith: words } }, { title: { startsWith: words } }];
  return { begins: words ? { ...inUse, or } : inUse, where: inUse, words, searches: words !== '' };
}

function choicesOf({ begin, have }: ClaimChoicesQuery) {
  const found = new Map([...begin.nodes, ...(have?.nodes ?? [])].map((each) => [each.id, each]));
  return [...found.values()].map(({ id, number, title, partner }) => ({ id, name: `${number} ${title}`, hint: partner?.name }));
}
