/** Words to find in the claims: the list follows the typing. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';

import { useCommands } from '../../../app/commands';
import { Icon } from '../../../ui/icons';

interface Props {
  words: string;
  find: (words: string) => void;
}

export function SearchBox({ words, find }: Props) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  // The address changed otherwise: by going back, or by a saved view.
  if (words !== told) {
    setTold(words);
    if (words !== typed.trim()) setTyped(words);
  }
  const findSoon = useDebouncedCallback(find, 250);
  useCommands(
    useMemo(
      () => [{ id: 'claims.find', group: t`Claims`, label: t`Find claims`, keys: '/', run: () => input.current?.focus() }],
      [t],
    ),
  );
  const change = (text: string) => {
    setTyped(text);
    findSoon(text.trim());
  };
  return (
    <TextInput
      ref={input}
      type="search"
      className="claims-search"
      aria-label={t`Find claims`}
      placeholder={t`Find claims`}
      aria-keyshortcuts="/"
      leftSection={<Icon name="search" size={16} />}
      maxLength={250}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') find(typed.trim());
        if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
      }}
    />
  );
}
