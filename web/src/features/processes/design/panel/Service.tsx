/** Which service of the catalogue a step asks for, and with what. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { list, text } from '../bpmn';
import { extension, setExtensions } from '../pieces';
import { useCatalogue, type Chosen } from './chosen';
import { Section } from './Section';
import { Sent } from './Sent';
import { ServiceInput } from './ServiceInput';
import type { Input } from './serviceInputs';
import { handlerWords, inputWords } from './serviceWords';

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
  const names = new Set(known?.inputs.map(({ name }) => name));
  const [own, others] = [inputs.filter(({ name }) => names.has(name)), inputs.filter(({ name }) => !names.has(name))];
  const isOpen = known?.isOpen ?? false;
  const wanted = [...names, ...(isOpen ? [] : others.map(({ name }) => name))];
  const keep = (row: Input) => {
    // What a field holds says nothing of another field.
    const kept = inputs.filter(({ name }) => name !== row.name && !(row.name === 'field' && name === 'value'));
    write(key, [...kept, ...(row.value || row.variable ? [row] : [])]);
  };
  const named = (each: string) => (handlerWords[each] ? t(handlerWords[each]) : each);
  const keys = [...new Set([...handlers.map((each) => each.key), ...(key ? [key] : [])])];
  return (
    <Section title={t`Service`}>
      <NativeSelect
        size="xs"
        label={t`What it does`}
        value={key}
        error={key && !known ? t`This does not work here.` : key ? undefined : t`Fill this in.`}
        data={[{ value: '', label: t`Choose…` }, ...keys.map((value) => ({ value, label: named(value) }))]}
        onChange={(event) => write(event.currentTarget.value, [])}
      />
      {wanted.map((name) => (
        <ServiceInput
          key={name}
          handler={key}
          input={inputs.find((each) => each.name === name) ?? { name }}
          field={inputs.find((each) => each.name === 'field')?.value ?? ''}
          label={inputWords[name] ? t(inputWords[name]) : name}
          required={known?.inputs.find((each) => each.name === name)?.required ?? false}
          keep={keep}
        />
      ))}
      {isOpen && <Sent rows={others} keep={(rows) => write(key, [...own, ...rows])} />}
    </Section>
  );
}
