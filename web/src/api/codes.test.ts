/** Every code that the service's source names has words in the app, or is one that only programs meet. */
import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { words } from '../ui/words';
import { isCode } from './errors';

/** What only a defective program brings about: the app words it as REQUEST. */
const ofPrograms = new Set([
  'BAD_FORM',
  'BAD_JSON',
  'DEPTH_LIMIT_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'TOKEN_LIMIT_EXCEEDED',
  'UNSUPPORTED_ENCODING',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNSUPPORTED_PROTOCOL',
]);

/** Told at the command line, before the service serves, or by what has no page in the app yet. */
const elsewhere = /^server\/(cli|demo|migrations|processes)\/|^server\/(settings|kit\/postgres)\.py$/;

const ROOT = '../';
const CALLS = /\b(?:Refusal|Problem|problem|note|Rejected|coded|_bad|_error)\(((?:[^()]|\([^()]*\))*)\)/g;
const CODE = /"([A-Z]{2,}(?:_[A-Z]+)*)"/;

const files = globSync('server/**/*.py', { cwd: ROOT }).filter((file) => !elsewhere.test(file));
const named = files.flatMap((file) => {
  const calls = [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(CALLS)];
  return calls.flatMap(([, given]) => CODE.exec(given ?? '')?.[1] ?? []);
});
const codes = [...new Set(named)].toSorted();

test('the source names codes', () => {
  expect(codes).toEqual(expect.arrayContaining(['NOT_FOUND', 'RATE_LIMITED', 'CSRF_HEADER_MISSING', 'UNAVAILABLE']));
});

test.each(codes)('%s has words, or is for programs', (code) => {
  expect(isCode(code) || code in words.WarningCode || ofPrograms.has(code)).toBe(true);
});
