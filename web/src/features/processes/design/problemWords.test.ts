/** Every rule by which the service refuses a diagram has words of its own. */
import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { isKnown, problemWord, reasons } from './problemWords';

const sources = globSync('../server/processes/rules/{,parse/}*.py').map((file) => readFileSync(file, 'utf8'));
const rules = new Set(
  sources.flatMap((text) => [
    ...[...text.matchAll(/\b(?:problem|warning)\(\s*[^"()]*(?:\([^()]*\)[^"()]*)?"([a-z_]+\.[a-z_]+)"/g)].map(([, rule = '']) => rule),
    ...[...text.matchAll(/"rule": "([a-z_.]+)"/g)].map(([, rule = '']) => rule),
    ...[...text.matchAll(/Unreadable\("([a-z_.]+)"/g)].map(([, rule = '']) => rule),
  ]),
);

test('rules are found', () => {
  expect(rules.size).toBeGreaterThan(25);
});

test.each([...rules])('%s is worded', (rule) => {
  expect(isKnown(rule)).toBe(true);
});

test('each reason against a condition is one that the service gives', () => {
  const text = readFileSync('../server/processes/rules/expressions.py', 'utf8').replaceAll('“{0}”', '“x”').replaceAll('character {0}', 'character 7');
  expect(reasons.filter(([pattern]) => !pattern.test(text)).map(([pattern]) => String(pattern))).toEqual([]);
});

test('an id that stands twice is told with both elements', () => {
  const text = readFileSync('../server/processes/rules/parse/nodes.py', 'utf8');
  expect(text).toContain('The id “{at}” stands twice: {called(self.ids[at], at)} and {called(name, at)} have it.');
  expect(problemWord('id.duplicate', 'The id “a” stands twice: “Look” and “Decide” have it.')).toMatchObject({
    values: { id: 'a', one: 'Look', other: 'Decide' },
  });
});

test('a condition is told by its reason', () => {
  const message = 'The condition names “amount”, which this process does not know.';
  expect(problemWord('condition', message)).toMatchObject({ values: { name: 'amount' } });
  expect(problemWord('condition', 'Anything else.')).toBe(problemWord('condition'));
});
