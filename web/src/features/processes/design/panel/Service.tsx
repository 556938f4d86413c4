/** Which service of the catalogue a step asks for, and with what. */
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { words } from '../../../../ui/words';
import { fieldWord } from '../../../../ui/wordsOfHistory';
import { choices } from '../../catalogue';
import { list, text } from '../bpmn';
import { extension, setExtensions } from '../pieces';
import { useCatalogue, type Chosen } from './chosen';
import { Kept } from './Kept';
import { Section } from './Section';
import { handlerWords, inputWords } from './serviceWords';
import { VariableSelect } from './VariableSelect';

interface Input {
  name: string;
  value?: string;
  variable?: string;
}

export function Service({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const { handlers } = useCatalogue();
  const given = extension(piece, 'Service');
  const key = text(given, 'handler');
  const inputs = (given ? list(given, 'inputs') : []).map((each): Input => ({
    name: text(each, 'name'),
    ...(text(each, 'variable') ? { variable: text(each, 'variable') } : { value: text(each, 'value') }),
  }));
  const write = (handler: string, rows: readonly Input[]) => {
    const moddle = designer.services('moddle');
    const made = rows.map((row) => moddle.create('wf:Input', { ...row }));
    setExtensions(designer, shape, piece, 'Service', handler ? [moddle.create('wf:Service', { handler, inputs: made })] : []);
  };
  const known = handlers.find((each) => each.key === key);
  const wanted = [...new Set([...(known?.inputs.map(({ name }) => name) ?? []), ...inputs.map(({ name }) => name)])];
  const keep = (row: Input) => write(key, [...inputs.filter(({ name }) => name !== row.name), ...(row.value || row.variable ? [row] : [])]);
  const named = (each: string) => (handlerWords[each] ? t(handlerWords[each]) : each);
  const keys = [...new Set([...handlers.map((each) => each.key), ...(key ? [key] : [])])];
  return (
    <Section title={t`Service`}>
      <NativeSelect
        size="xs"
        label={t`What it does`}
        value={key}
        data={[{ value: '', label: t`Choose…` }, ...keys.map((value) => ({ value, label: named(value) }))]}
        onChange={(event) => write(event.currentTarget.value, [])}
      />
      {wanted.map((name) => {
        const row = inputs.find((each) => each.name === name) ?? { name, value: '' };
        const label = inputWords[name] ? t(inputWords[name]) : name;
        const needed = known?.inputs.find((each) => each.name === name)?.required;
        return (
          <div key={name} className="panel-row" role="group" aria-label={label}>
            <div className="panel-row-fields">
              <Written
                label={needed ? t`${label} (required)` : label}
                among={choices[key]?.[name]}
                value={row.value ?? ''}
                keep={(value) => keep({ name, value })}
              />
              <VariableSelect label={t`Or from a variable`} value={row.variable ?? ''} keep={(variable) => keep({ name, variable })} facts />
            </div>
          </div>
        );
      })}
    </Section>
  );
}

interface WrittenProps {
  label: string;
  value: string;
  keep: (value: string) => void;
  among?: readonly string[];
}

/** A value that stands in the diagram itself. */
function Written({ label, value, keep, among }: WrittenProps) {
  const { t } = useLingui();
  if (!among) return <Kept label={label} value={value} keep={keep} />;
  const named = (each: string) => {
    const found = (words.ClaimTransition as Record<string, MessageDescriptor>)[each] ?? fieldWord(each);
    return found ? t(found) : each;
  };
  const data = [{ value: '', label: t`Choose…` }, ...among.map((each) => ({ value: each, label: named(each) }))];
  return <NativeSelect size="xs" label={label} value={value} data={data} onChange={(event) => keep(event.currentTarget.value)} />;
}
