/** What a task asks its performer, or a start whoever starts it; the answers become variables. */
import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect } from '@mantine/core';

import { kindOf, text } from '../bpmn';
import { fieldsOf, schemaOf, type Field, type FieldKind } from '../forms';
import { extension, isName, setExtensions } from '../pieces';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Rows } from './Rows';
import { Section } from './Section';
import { useFieldKinds } from './useWords';

export function FormFields({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const schema = text(extension(piece, 'Form'), 'text');
  const write = (given: string) => {
    const made = given ? [designer.services('moddle').create('wf:Form', { text: given })] : [];
    setExtensions(designer, shape, piece, 'Form', made);
  };
  const fields = fieldsOf(schema);
  const isStart = kindOf(piece) === 'startEvent';
  return (
    <Section title={isStart ? t`Asked at the start` : t`Form`}>
      {isStart && <p className="hint">{t`Whoever starts the process by hand is asked; when a claim starts it, nobody is.`}</p>}
      {fields ? (
        <Fields fields={fields} keep={(given) => write(schemaOf(given))} />
      ) : (
        <Kept label={t`JSON Schema`} value={schema} keep={write} lines={5} spellCheck={false} />
      )}
    </Section>
  );
}

function Fields({ fields, keep }: { fields: readonly Field[]; keep: (fields: readonly Field[]) => void }) {
  const { t } = useLingui();
  const kinds = useFieldKinds();
  const nameOf = (name: string) => t`field ${name}`;
  const nameFault = (name: string, own: string) => {
    if (!isName(name)) return t`Latin letters, digits and _ only`;
    const others = fields.filter((each) => each.name === name).length - (name === own ? 1 : 0);
    return others > 0 ? t`Another field has this variable` : undefined;
  };
  const fresh = (): Field => ({ name: `field${fields.length + 1}`, title: '', kind: 'text', required: false, options: [], rest: {} });
  return (
    <Rows rows={fields} keep={keep} fresh={fresh} add={t`Add a field`} named={({ title }, at) => nameOf(title || String(at + 1))}>
      {(row, change) => (
        <>
          <Kept label={t`Question`} value={row.title} keep={(title) => change({ title })} />
          <Kept
            label={t`Variable`}
            value={row.name}
            fault={(name) => nameFault(name, row.name)}
            keep={(name) => change({ name })}
            spellCheck={false}
          />
          <NativeSelect
            size="xs"
            label={t`Answer`}
            data={kinds}
            value={row.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as FieldKind })}
          />
          {row.kind === 'choice' && (
            <Kept
              label={t`Choices, one a line`}
              fault={(lines) => (lines.trim() ? undefined : t`Fill this in.`)}
              lines={2}
              value={row.options.join('\n')}
              keep={(lines) => change({ options: lines.split('\n').map((line) => line.trim()).filter(Boolean) })}
            />
          )}
          <Checkbox size="xs" label={t`Required`} checked={row.required} onChange={(event) => change({ required: event.currentTarget.checked })} />
        </>
      )}
    </Rows>
  );
}
