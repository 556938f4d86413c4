/** Every rule by which the engine stops a process, and every code that its services answer with, has words. */
import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { codes, incidents } from './incidentWords';

const sources = globSync('../server/processes/rules/step/*.py').map((file) => readFileSync(file, 'utf8'));
const rules = new Set(sources.flatMap((text) => [...text.matchAll(/\bFailure\(\s*"([a-z_.]+)"/g)].map(([, rule = '']) => rule)));

test('rules are found', () => {
  expect(rules.size).toBeGreaterThan(8);
});

test.each([...rules])('%s is worded', (rule) => {
  expect(incidents).toHaveProperty([rule]);
});

test('what becomes of calls of other systems is worded', () => {
  const text = readFileSync('../server/processes/actions/calling.py', 'utf8');
  const found = [...text.matchAll(/"(WEBHOOK_\w+)"/g)].map(([, code = '']) => code);
  expect(found.toSorted()).toEqual(Object.keys(codes).filter((code) => code.startsWith('WEBHOOK')).toSorted());
});
