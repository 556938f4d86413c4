import { readFileSync, globSync } from 'node:fs';

import { i18n } from '@lingui/core';
import { buildSchema, isEnumType, isInputObjectType } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';

import { messages as english } from '../locales/en.po';
import { messages as russian } from '../locales/ru.po';
import { words } from './words';
import { objectKinds } from './wordsOfAccess';
import { events, fields, fieldWord } from './wordsOfHistory';

const text = readFileSync('../schema.graphql', 'utf8');
const schema = buildSchema(text);
const known: Record<string, object> = words;

/** Sorted by, or for programs only; those of reports, of notifications and ErrorCode have words elsewhere, and tests of their own. */
const silent = /OrderField$|^(OrderDirection|CountPrecision|ImportOnError|DocumentKind|DocumentOutcome|ErrorCode|Report.*|NotificationKind|Way|Cadence)$/;
const enums = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .filter(({ name }) => !silent.test(name) && !name.startsWith('__'));

function inputs(...types: string[]): string[] {
  const given = types.map((name) => schema.getType(name)).filter((type) => isInputObjectType(type));
  expect(given).toHaveLength(types.length);
  return given.flatMap((type) => Object.keys(type.getFields()));
}

/** The schema keeps them as text; the service's code and its descriptions name them. */
const kinds = globSync('../server/{claims,imports,orders}/actions/*.py').flatMap((file) => [
  ...readFileSync(file, 'utf8').matchAll(/"(claim\.[a-z_]+)"/g),
]);

test.each(enums.map((type) => [type.name, type.getValues().map(({ name }) => name)] as const))(
  '%s has words for each value, and for no other',
  (name, values) => {
    expect(Object.keys(known[name] ?? {}).toSorted()).toEqual(values.toSorted());
  },
);

test('every kind of event of a claim has words', () => {
  expect(kinds.length).toBeGreaterThan(15);
  expect(new Set(Object.keys(events))).toEqual(new Set(kinds.map(([, kind]) => kind)));
});

test('every field of a claim and of a participant that can be set has words', () => {
  const set = inputs('ClaimUpdateInput', 'ClaimTransitionInput', 'ParticipantUpdateInput', 'ClaimRateInput');
  const keys = new Set(['id', 'expectedVersion', 'idempotencyKey', 'transition']);
  expect(set.filter((name) => !keys.has(name) && !fieldWord(name))).toEqual([]);
});

test('a field is found by its column', () => {
  expect(fieldWord('at_fault_department_id')).toBe(fields.atFaultDepartmentId);
  expect(fieldWord('basis')).toBe(fields.basisId);
  expect(fieldWord('nothing_such')).toBeUndefined();
});

describe.each([
  ['en', english, /^[\u0020-\u007E’“”…]+$/],
  ['ru', russian, /^[^a-z]*[а-яё][^a-z]*$/i],
])('in %s', (locale, messages, letters) => {
  beforeEach(() => i18n.loadAndActivate({ locale, messages }));

  const all = [...Object.values(words), objectKinds, events, fields].flatMap((group) => Object.entries(group));
  test.each(all)('%s is worded', (_, descriptor) => {
    expect(i18n._(descriptor)).toMatch(letters);
  });
});
