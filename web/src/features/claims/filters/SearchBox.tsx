/** Words to find in the claims: the list follows the typing. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';

import { useCommands } from '../../../app/commands';
import { Icon } from '../../../ui/icons';
import { useTyped } from '../../../ui/list/useTyped';

interface Props {
  words: string;
  find: (words: string) => void;
}

export function SearchBox({ words, find }: Props) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const { typed, type, tellNow } = useTyped(words, find);
  useCommands(
    useMemo(
      () => [{ id: 'claims.find', group: t`Claims`, label: t`Find claims`, keys: '/', run: () => input.current?.focus() }],
      [t],
    ),
  );
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
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tellNow();
        if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
      }}
    />
  );
}
