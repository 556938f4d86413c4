/** A date with its time, and buttons for moments that are often meant. */
import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Quick {
  label: string;
  value: string;
}

interface Props {
  label: string;
  value: string;
  change: (value: string) => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  quick?: readonly Quick[];
}

const none: readonly Quick[] = [];

export function Moment({ label, value, change, error, description, required, quick = none }: Props) {
  return (
    <div>
      <TextInput
        type="datetime-local"
        label={label}
        description={description}
        error={error}
        withAsterisk={required}
        aria-required={required || undefined}
        value={value}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {quick.length > 0 && (
        <div className="assign-quick">
          {quick.map((each) => (
            <Button key={each.label} size="compact-xs" variant="default" aria-pressed={value === each.value} onClick={() => change(each.value)}>
              {each.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
