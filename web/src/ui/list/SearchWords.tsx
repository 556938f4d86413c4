/** The words that a list is searched by: in the address a moment after they were typed; `/` leads there. */
import './list.css';

import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type Ref } from 'react';

import { Icon } from '../icons';

interface Props {
  label: string;
  placeholder: string;
  words: string;
  find: (words: string) => void;
  ref: Ref<HTMLInputElement>;
}

export function SearchWords({ label, placeholder, words, find, ref }: Props) {
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  // The address changed otherwise: by going back, or by clearing the filter.
  if (words !== told) {
    setTold(words);
    if (words !== typed.trim()) setTyped(words);
  }
  const findSoon = useDebouncedCallback(find, 250);
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
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        findSoon(value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') find(typed.trim());
        if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
      }}
    />
  );
}
