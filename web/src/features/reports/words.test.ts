import { readFileSync } from 'node:fs';

import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';

import { words } from './words';

const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
const enums = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .filter(({ name }) => name.startsWith('Report'));

test('every value of the enums of reports has words', () => {
  const values = enums.map((type) => [type.name, type.getValues().map(({ name }) => name).toSorted()]);
  expect(Object.fromEntries(values)).toEqual(Object.fromEntries(Object.entries(words).map(([name, told]) => [name, Object.keys(told).toSorted()])));
});
