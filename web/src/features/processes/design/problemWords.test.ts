/** Every rule by which the service refuses a diagram has words of its own. */
import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { isKnown } from './problemWords';

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
