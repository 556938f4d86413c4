/** Inputs of the panel: what is typed is kept when the field is left or Enter is pressed, as one step to undo. */
import { Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface Props {
  label: string;
  value: string;
  keep: (value: string) => void;
  description?: ReactNode;
  /** What is wrong with a value, told while it is typed: nothing is to move under a click when the field is left. */
  fault?: (value: string) => string | undefined;
  placeholder?: string;
  hideLabel?: boolean;
  readOnly?: boolean;
  /** Suggestions: the id of a datalist. */
  list?: string;
  spellCheck?: boolean;
  lines?: number;
}

export function Kept({ label, value, keep, fault, hideLabel, lines, list, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed !== value) keep(typed.trim());
    setTyped(null);
  };
  const shared = {
    ...rest,
    size: 'xs' as const,
    label: hideLabel ? undefined : label,
    'aria-label': hideLabel ? label : undefined,
    value: typed ?? value,
    error: fault?.(typed?.trim() ?? value),
    onBlur: done,
  };
  return lines ? (
    <Textarea {...shared} autosize minRows={lines} onChange={(event) => setTyped(event.currentTarget.value)} />
  ) : (
    <TextInput
      {...shared}
      list={list}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    />
  );
}
