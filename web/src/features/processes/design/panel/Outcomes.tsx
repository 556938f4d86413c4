/** How a task can end: the buttons that its performer gets. */
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';

import { list, text } from '../bpmn';
import { extension, setRows } from '../pieces';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Rows } from './Rows';
import { Section } from './Section';

interface Outcome {
  key: string;
  label: string;
  reasonRequired?: boolean;
}

export function Outcomes({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const box = extension(piece, 'Outcomes');
  const rows: Outcome[] = (box ? list(box, 'outcomes') : []).map((each) => ({
    key: text(each, 'key'),
    label: text(each, 'label'),
    ...(each.get('reasonRequired') === true && { reasonRequired: true }),
  }));
  const keep = (given: readonly Outcome[]) =>
    setRows(designer, { shape, piece }, { box: 'Outcomes', rows: 'outcomes', type: 'Outcome' }, given.map((row) => ({ ...row })));
  const nameOf = (name: string) => t`outcome ${name}`;
  return (
    <Section title={t`Outcomes`}>
      <p className="hint">{t`Without outcomes the task is just done. Conditions ask for the key: outcome == "yes".`}</p>
      <Rows<Outcome>
        rows={rows}
        keep={keep}
        fresh={() => ({ key: `outcome${rows.length + 1}`, label: '' })}
        add={t`Add an outcome`}
        named={({ label }, at) => nameOf(label || String(at + 1))}
      >
        {(row, change) => (
          <>
            <Kept label={t`On the button`} value={row.label} keep={(label) => change({ label })} />
            <Kept label={t`Key`} value={row.key} keep={(key) => change({ key })} spellCheck={false} />
            <Checkbox
              size="xs"
              label={t`A reason is required`}
              checked={row.reasonRequired === true}
              onChange={(event) => change({ reasonRequired: event.currentTarget.checked || undefined })}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}
