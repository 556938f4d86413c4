import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { scopes } from './scopes';

const text = readFileSync('../schema.graphql', 'utf8');
const named = text.matchAll(/(?:scopes?:? |, | or |\[")[`"]?((?:[a-z.]+:(?:read|write|transition|run))|admin)\b[`"]/g);

test('every scope that the schema names has words, and no other', () => {
  expect(new Set(Object.keys(scopes))).toEqual(new Set([...named].map(([, scope]) => scope)));
});
