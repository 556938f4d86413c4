/** The variables of a process with their types: those it declares, and those that its forms and its subject bring. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Table } from '@mantine/core';

import { list, text } from '../bpmn';
import { extension, isName, setRows } from '../pieces';
import { useCatalogue, type Chosen } from './chosen';
import { Kept } from './Kept';
import { Rows } from './Rows';
import { Section } from './Section';
import { types, useVariableTypes } from './useWords';
import type { VariableType } from '../wf';

export function Variables({ designer, shape, piece }: Chosen) {
  const { t } = useLingui();
  const kinds = useVariableTypes();
  const box = extension(piece, 'Variables');
  const rows = (box ? list(box, 'variables') : []).map((each) => ({ name: text(each, 'name'), type: text(each, 'type') || 'any' }));
  const keep = (given: readonly { name: string; type: string }[]) =>
    setRows(designer, { shape, piece }, { box: 'Variables', rows: 'variables', type: 'Variable' }, given.map((row) => ({ ...row })));
  return (
    <Section title={t`Variables`}>
      <Rows
        rows={rows}
        keep={keep}
        fresh={() => ({ name: `value${rows.length + 1}`, type: 'string' })}
        add={t`Add a variable`}
        named={({ name }) => t`variable ${name}`}
      >
        {(row, change) => (
          <>
            <Kept
              label={t`Name`}
              value={row.name}
              fault={(name) => (isName(name) ? undefined : t`Latin letters, digits and _ only`)}
              keep={(name) => change({ name })}
              spellCheck={false}
            />
            <NativeSelect size="xs" label={t`Type`} data={kinds} value={row.type} onChange={(event) => change({ type: event.currentTarget.value })} />
          </>
        )}
      </Rows>
      <Others />
    </Section>
  );
}

/** What is known without being declared. */
function Others() {
  const { t } = useLingui();
  const { variables, facts } = useCatalogue();
  const undeclared = variables.filter(({ from }) => from !== 'declared');
  const word = (type: string) => (type in types ? t(types[type as VariableType]) : type);
  if (undeclared.length + facts.length === 0) return null;
  return (
    <details className="hint">
      <summary>{t`What forms and the subject bring`}</summary>
      <Table fz="xs" verticalSpacing={2}>
        <Table.Tbody>
          {[...undeclared, ...facts].map(({ name, type }) => (
            <Table.Tr key={name}>
              <Table.Td>
                <code>{name}</code>
              </Table.Td>
              <Table.Td>{word(type)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
