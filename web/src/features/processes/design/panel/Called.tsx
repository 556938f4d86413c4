/** Which process a step calls, what it gives to it and takes back. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { text } from '../bpmn';
import { extensions, setExtensions } from '../pieces';
import { useCatalogue, type Chosen } from './chosen';
import { Kept } from './Kept';
import { Rows } from './Rows';
import { Section } from './Section';

export function Called({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const { processes } = useCatalogue();
  const key = text(piece, 'calledElement');
  const known = processes.some((each) => each.key === key) || !key ? processes : [{ key, name: key }, ...processes];
  const set = (calledElement: string) => designer.services('modeling').updateProperties(shape, { calledElement: calledElement || undefined });
  const rowsOf = (type: 'In' | 'Out') => extensions(piece, type).map((each) => ({ source: text(each, 'source'), target: text(each, 'target') }));
  const keep = (type: 'In' | 'Out') => (rows: readonly { source: string; target: string }[]) => {
    const made = rows.map((row) => designer.services('moddle').create(`wf:${type}`, row));
    setExtensions(designer, shape, piece, type, made);
  };
  const mapping = (type: 'In' | 'Out', add: string) => (
    <Rows rows={rowsOf(type)} keep={keep(type)} fresh={() => ({ source: '', target: '' })} add={add} named={(row, at) => row.target || String(at + 1)}>
      {(row, change) => (
        <>
          <Kept label={type === 'In' ? t`Variable here` : t`Variable there`} value={row.source} keep={(source) => change({ source })} spellCheck={false} />
          <Kept label={type === 'In' ? t`Variable there` : t`Variable here`} value={row.target} keep={(target) => change({ target })} spellCheck={false} />
        </>
      )}
    </Rows>
  );
  return (
    <Section title={t`Called process`}>
      <NativeSelect
        size="xs"
        label={t`Process`}
        value={key}
        data={[{ value: '', label: t`Choose…` }, ...known.map((each) => ({ value: each.key, label: each.name }))]}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <p className="hint">{t`Without values of its own it gets a copy of all variables; only what is named comes back.`}</p>
      {mapping('In', t`Give a value`)}
      {mapping('Out', t`Take a value back`)}
    </Section>
  );
}
