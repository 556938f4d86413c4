/** What a picker finds: a short list is asked for once and narrowed here, a long one is searched by the server. */
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery, type TypedDocumentNode } from 'urql';

import type { Choice, Found } from './Picker';

interface Page<N> {
  nodes: readonly N[];
  pageInfo: { hasNextPage: boolean };
}

interface Search<Data, Variables, N> {
  document: TypedDocumentNode<Data, Variables>;
  /** For the words typed, null when there are none. */
  variables: (words: string | null) => Variables;
  pageOf: (data: Data) => Page<N>;
  choiceOf: (node: N) => Choice;
}

export function useFound<Data, Variables extends Record<string, unknown>, N>({
  document,
  variables,
  pageOf,
  choiceOf,
}: Search<Data, Variables, N>): Found {
  const [words, search] = useState('');
  const [wanted, setWanted] = useState(false);
  const [settled] = useDebouncedValue(words.trim(), 200);
  const [first, again] = useQuery({ query: document, variables: variables(null), pause: !wanted });
  const all = first.data && pageOf(first.data);
  const isLong = all?.pageInfo.hasNextPage === true;
  const [later, searchAgain] = useQuery({ query: document, variables: variables(settled), pause: !isLong || settled === '' });

  const shown = () => {
    if (!isLong || words.trim() === '') return all?.nodes.map(choiceOf).filter((each) => hasWords(each, words));
    if (settled !== words.trim() || later.fetching || !later.data) return undefined;
    return pageOf(later.data).nodes.map(choiceOf);
  };
  const error = isLong && settled !== '' ? later.error : first.error;
  return {
    choices: shown(),
    words,
    search,
    open: () => setWanted(true),
    failed: error !== undefined,
    retry: () => (isLong ? searchAgain : again)({ requestPolicy: 'network-only' }),
  };
}

const plain = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** Whether name, hint or what is not shown have every word, whatever the case and the dots of ё. */
export function hasWords({ name, hint, also }: Choice, words: string): boolean {
  const text = plain(`${name} ${hint ?? ''} ${also ?? ''}`);
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
