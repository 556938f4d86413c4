/** What another system is sent beside the address: values by name, each written here or held by a variable. */
import { useLingui } from '@lingui/react/macro';

import { Kept } from './Kept';
import { Rows } from './Rows';
import { nameFault, type Input } from './serviceInputs';
import { VariableSelect } from './VariableSelect';

export function Sent({ rows, keep }: { rows: readonly Input[]; keep: (rows: readonly Input[]) => void }) {
  const { t } = useLingui();
  const names = rows.map(({ name }) => name);
  const fresh = (): Input => ({ name: `value${rows.length + 1}`, value: '' });
  const called = (name: string) => t`value ${name}`;
  const faultOf = (name: string, at: number) => {
    const fault = nameFault(name, names.with(at, name));
    return fault ? t(fault) : undefined;
  };
  return (
    <>
      <p className="hint">{t`It is sent by POST, as JSON: the process, what it is about, and these values.`}</p>
      <Rows rows={rows} keep={keep} fresh={fresh} add={t`Send a value`} named={({ name }, at) => called(name || String(at + 1))}>
        {({ name, value = '', variable = '' }, change, at) => (
          <>
            <Kept label={t({ message: 'Name', context: 'value' })} value={name} fault={(next) => faultOf(next, at)} keep={(next) => change({ name: next })} spellCheck={false} />
            <Kept label={t({ message: 'Value', context: 'service' })} value={value} keep={(next) => change({ value: next, variable: undefined })} />
            <VariableSelect
              label={t`Or from a variable`}
              value={variable}
              keep={(next) => change(next ? { variable: next, value: undefined } : { variable: undefined, value: '' })}
              facts
            />
          </>
        )}
      </Rows>
    </>
  );
}
