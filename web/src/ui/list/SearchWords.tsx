/** The words that a list is searched by: in the address a moment after they were typed; `/` leads there. */
import './list.css';

import { TextInput } from '@mantine/core';
import type { Ref } from 'react';

import { Icon } from '../icons';
import { useTyped } from './useTyped';

interface Props {
  label: string;
  placeholder: string;
  words: string;
  find: (words: string) => void;
  ref: Ref<HTMLInputElement>;
}

export function SearchWords({ label, placeholder, words, find, ref }: Props) {
  const { typed, type, tellNow } = useTyped(words, find);
  return (
    <TextInput
      ref={ref}
      type="search"
      className="list-search"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
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
