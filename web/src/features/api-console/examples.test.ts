import { readFileSync } from 'node:fs';

import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';

import { exampleNames } from './exampleNames';
import { examplesOf } from './examples';

const text = readFileSync('../server/api/static/examples.graphql', 'utf8');
const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
const examples = examplesOf(text, { CLAIM: 'clm_1', PARTNER: undefined });

test.each(examples.map((example) => [example.name, example] as const))('%s has a name and fits the schema', (name, example) => {
  expect(exampleNames).toHaveProperty(name);
  expect(validate(schema, parse(example.query))).toEqual([]);
  expect(example.bare).toMatch(/^(query|mutation) /);
  expect(example.query.endsWith(example.bare)).toBe(true);
});

test('records that are known take the place of their placeholders', () => {
  const variables = examples.map((example) => example.variables).join('');
  expect(variables).toContain('"id": "clm_1"');
  expect(variables).toContain('"PARTNER"');
  expect(variables).not.toContain('"CLAIM"');
});
