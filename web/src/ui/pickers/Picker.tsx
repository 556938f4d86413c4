/** Chooses one record by typing: what is found stands in a list; the name of the chosen one stays in the field. */
import { TextInput } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode, type Ref } from 'react';

// The list weighs as much as a page: the form stands before it is there.
let isLoaded = false;
const PickerBox = lazy(async () => {
  const box = await import('./PickerBox');
  isLoaded = true;
  return box;
});

export interface Choice {
  id: string;
  name: string;
  /** What tells it from others of its name. */
  hint?: string | null;
  /** Words that find it, and are not shown. */
  also?: string;
  /** In a tree, from 1. */
  level?: number;
}

/** What every picker takes. */
export interface PickerProps {
  label: string;
  value: Choice | null;
  choose: (choice: Choice | null) => void;
  error?: ReactNode;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  /** Whether it opens with the focus. */
  autoFocus?: boolean;
  /** The chosen one can be taken out again. */
  clearable?: boolean;
  hideLabel?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export interface BoxProps extends PickerProps {
  found: Found;
  /** Where the chosen one stands. */
  below?: string | null;
}

export interface Found {
  /** What the words find; undefined while it is on its way. */
  choices: readonly Choice[] | undefined;
  words: string;
  search: (words: string) => void;
  /** Called when the list is first wanted. */
  open: () => void;
  failed?: boolean;
  retry?: () => void;
  /** Make a new record of the words typed. */
  create?: { label: (words: string) => string; run: (words: string) => void };
}

export function Picker(props: BoxProps) {
  const { label, hideLabel, value, below, description, error, placeholder, required, disabled, autoFocus } = props;
  const [wasLoaded] = useState(isLoaded);
  const [focused, setFocused] = useState(false);
  // A dialog gives the focus to what is marked so, whatever has it before.
  const first = autoFocus || undefined;
  const still = (
    <TextInput
      {...{ description: below ?? description, error, placeholder, disabled, autoFocus }}
      readOnly
      data-autofocus={first}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      value={value?.name ?? ''}
      withAsterisk={required}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
  return (
    <Suspense fallback={still}>
      {/* It takes the focus over, and never from a field to which the user has gone meanwhile. */}
      <PickerBox {...props} data-autofocus={first} autoFocus={wasLoaded ? autoFocus : focused} />
    </Suspense>
  );
}
