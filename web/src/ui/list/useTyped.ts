/** Words that are typed to search by: in the address a moment after the typing rests, and from it when it changes otherwise. */
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const PATIENCE = 250; // milliseconds

/** `words` is what the address has, `find` puts words there. */
export function useTyped(words: string, find: (words: string) => void) {
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  /** Whether the address has what was typed. */
  const [rests, setRests] = useState(true);
  if (words !== told) {
    setTold(words);
    if (words === typed.trim()) setRests(true);
    // The address changed otherwise, as by going back; while one types it only comes after.
    else if (rests) setTyped(words);
  }
  const tell = (text: string) => (text === words ? setRests(true) : find(text));
  const tellSoon = useDebouncedCallback(tell, PATIENCE);
  return {
    typed,
    type: (text: string) => {
      setTyped(text);
      setRests(false);
      tellSoon(text.trim());
    },
    /** Do not wait for the typing to rest. */
    tellNow: () => tell(typed.trim()),
  };
}
