/** The fields of a form that a diagram asks: with a task, or at the start. */
import '@mantine/core/styles/Checkbox.layer.css';

import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';

import type { FormFaults } from '../formFaults';
import { boundsOf } from './bounds';
import type { Field, Kind, Typed } from './schema';

interface Props {
  /** What the input of the answers is called: `data`, `variables`. */
  of: string;
  fields: readonly Field[];
  typed: Typed;
  type: (name: string, value: string | boolean) => void;
  faults: FormFaults;
}

const inputs: Partial<Record<Kind, string>> = { date: 'date', dateTime: 'datetime-local', time: 'time', email: 'email' };

export function FormFields({ of, fields, typed, type, faults }: Props) {
  return (
    <>
      {fields.map((field) => (
        <One key={field.name} of={of} field={field} value={typed[field.name]} type={type} faults={faults} />
      ))}
    </>
  );
}

function One({ of, field, value, type, faults }: { field: Field; value: string | boolean | undefined } & Pick<Props, 'of' | 'type' | 'faults'>) {
  const { t } = useLingui();
  const { name, kind, title, help, required, options, maxLength } = field;
  const path = `${of}.${name}`;
  const change = (next: string | boolean) => {
    faults.clear(path);
    type(name, next);
  };
  const common = { label: title, description: help, withAsterisk: required, 'aria-required': required || undefined, ...faults.field(path) };
  const text = {
    ...common,
    value: typeof value === 'string' ? value : '',
    onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => change(currentTarget.value),
  };
  if (kind === 'boolean') {
    const { withAsterisk: _, 'aria-required': __, ...told } = common;
    return <Checkbox {...told} checked={value === true} onChange={({ currentTarget: { checked } }) => change(checked)} />;
  }
  if (kind === 'longText' || kind === 'other') return <Textarea {...text} autosize minRows={3} maxRows={12} maxLength={maxLength} />;
  if (kind === 'choice')
    return (
      <NativeSelect {...text}>
        <option value="">{required ? t`Choose…` : t`not set`}</option>
        {options.map(({ label }, index) => (
          <option key={label} value={index}>
            {label}
          </option>
        ))}
      </NativeSelect>
    );
  const inputMode = kind === 'integer' ? 'numeric' : kind === 'number' ? 'decimal' : undefined;
  return <TextInput {...text} type={inputs[kind] ?? 'text'} inputMode={inputMode} description={help ?? boundsOf(field)} maxLength={maxLength} />;
}
