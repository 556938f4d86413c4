/** Fields become a JSON Schema and come back from it. */
import { expect, test } from 'vitest';

import { fieldKinds, fieldsOf, schemaOf, type Field } from './forms';

const fields: Field[] = fieldKinds.map((kind, at) => ({
  name: `field${at}`,
  title: `Field ${at}`,
  kind,
  required: at % 2 === 0,
  options: kind === 'choice' ? ['a', 'b'] : [],
  rest: kind === 'integer' ? { minimum: 1 } : {},
}));

test('all kinds of fields come back, with what the schema says besides', () => {
  expect(fieldsOf(schemaOf(fields))).toEqual(fields);
});

test('a form without fields has no schema', () => {
  expect(schemaOf([])).toBe('');
  expect(fieldsOf('')).toEqual([]);
});

test.each([['{'], ['[]'], ['{"type":"object"}'], ['{"type":"object","properties":{"a":{"type":"array"}}}']])(
  'what fields cannot say is left as it is written: %s',
  (schema) => {
    expect(fieldsOf(schema)).toBeNull();
  },
);
