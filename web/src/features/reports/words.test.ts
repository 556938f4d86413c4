import { readFileSync } from 'node:fs';

import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';

import { words as ofSchedules } from './schedules/words';
import { words as ofReports } from './words';

const words = { ...ofReports, ...ofSchedules };

const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
const enums = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .filter(({ name }) => name.startsWith('Report') && !name.endsWith('OrderField'));

test('every value of the enums of reports has words', () => {
  const values = enums.map((type) => [type.name, type.getValues().map(({ name }) => name).toSorted()]);
  expect(Object.fromEntries(values)).toEqual(Object.fromEntries(Object.entries(words).map(([name, told]) => [name, Object.keys(told).toSorted()])));
});
