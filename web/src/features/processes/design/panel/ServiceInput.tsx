/** One input of a service: a value by its kind, or the variable that holds it, with what is wrong at the field. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { DepartmentPicker } from '../../../../ui/pickers/DepartmentPicker';
import { ReasonPicker } from '../../../../ui/pickers/ReasonPicker';
import { UserPicker } from '../../../../ui/pickers/UserPicker';
import { fieldWord } from '../../../../ui/wordsOfHistory';
import { Kept } from './Kept';
import { inputFault, kindOfInput, optionsOf, type Input } from './serviceInputs';
import { useNamed } from './useNamed';
import { VariableSelect } from './VariableSelect';

interface Props {
  handler: string;
  input: Input;
  /** The claim's field that a value is for. */
  field: string;
  label: string;
  required: boolean;
  keep: (input: Input) => void;
}

export function ServiceInput({ handler, input, field, label, required, keep }: Props) {
  const { t } = useLingui();
  const { name, value = '', variable = '' } = input;
  const kind = kindOfInput(name, field);
  const faultOf = (next: Input) => {
    const fault = inputFault(kind, next, required);
    return fault ? t(fault) : undefined;
  };
  const shared = {
    label: required ? t`${label} (required)` : label,
    value,
    keep: (next: string) => keep({ name, value: next }),
  };
  const error = faultOf(input);
  const isPicked = kind === 'person' || kind === 'department' || kind === 'reason';
  return (
    <div className="panel-row" role="group" aria-label={label}>
      <div className="panel-row-fields">
        {isPicked && <Picked {...shared} kind={kind} error={error} />}
        {kind === 'choice' && <Choice {...shared} error={error} options={optionsOf(handler, name, field)} />}
        {!isPicked && kind !== 'choice' && (
          <Kept
            {...shared}
            fault={(next) => faultOf({ name, value: next, variable: next ? '' : variable })}
            lines={kind === 'text' ? 2 : undefined}
            spellCheck={kind === 'text'}
          />
        )}
        <VariableSelect label={t`Or from a variable`} value={variable} keep={(next) => keep({ name, variable: next })} facts />
      </div>
    </div>
  );
}

interface ValueProps {
  label: string;
  value: string;
  keep: (value: string) => void;
  error?: string;
}

function Picked({ kind, label, value, keep, error }: ValueProps & { kind: 'person' | 'department' | 'reason' }) {
  const chosen = useNamed(value);
  const Picker = { person: UserPicker, department: DepartmentPicker, reason: ReasonPicker }[kind];
  return <Picker label={label} value={chosen} choose={(choice) => keep(choice?.id ?? '')} error={error} clearable />;
}

function Choice({ label, value, keep, error, options }: ValueProps & { options: ReturnType<typeof optionsOf> }) {
  const { t } = useLingui();
  const named = (each: string) => {
    const found = options[each] ?? fieldWord(each);
    return found ? t(found) : each;
  };
  const known = value && !(value in options) ? [value, ...Object.keys(options)] : Object.keys(options);
  return (
    <NativeSelect
      size="xs"
      label={label}
      error={value && !(value in options) ? t`This value is not possible.` : error}
      value={value}
      data={[{ value: '', label: t`Choose…` }, ...known.map((each) => ({ value: each, label: named(each) }))]}
      onChange={(event) => keep(event.currentTarget.value)}
    />
  );
}
