import { i18n } from '@lingui/core';
import { CombinedError } from 'urql';
import { beforeEach, describe, expect, test } from 'vitest';

import { messages as english } from '../locales/en.po';
import { messages as russian } from '../locales/ru.po';
import { faultOf, word, type Code } from './errors';
import { errorCodes } from './generated/shape';

const transport = [
  'NETWORK',
  'INTERNAL',
  'UNAVAILABLE',
  'TIMEOUT',
  'UNAUTHENTICATED',
  'FOREIGN_ORIGIN',
  'CSRF_HEADER_MISSING',
  'TWO_CREDENTIALS',
  'BODY_TOO_LARGE',
  'COST_LIMIT_EXCEEDED',
  'REQUEST',
] satisfies Code[];

describe.each([
  ['en', english, /^[\u0020-\u007E’“”…]+$/],
  ['ru', russian, /[а-яё]/i],
])('in %s', (locale, messages, letters) => {
  beforeEach(() => i18n.loadAndActivate({ locale, messages }));

  test.each([...errorCodes, ...transport])('%s has words', (code) => {
    const text = word({ code, path: [] });
    expect(text).toMatch(letters);
    expect(text).toMatch(/\.$/);
  });
});

test('details are told with the plural that the language wants', () => {
  i18n.loadAndActivate({ locale: 'ru', messages: russian });
  expect(word({ code: 'RATE_LIMITED', path: [], retryAfter: 3 })).toBe('Слишком много попыток. Повторите через 3 секунды.');
  expect(word({ code: 'TOO_LONG', path: [], max: '250' })).toBe('Не более 250 символов.');
  expect(word({ code: 'BLOCKED', path: [], openChildren: 21 })).toBe('Ещё открыта 21 подчинённая претензия.');
  expect(word({ code: 'BLOCKED', path: [], blockers: 3 })).toBe('Ещё не завершены 3 процесса этой претензии.');
  expect(word({ code: 'INVALID', path: [], min: '1', max: '5' })).toBe('Допустимо значение от 1 до 5.');
});

function refused(code: string, status = 200) {
  const response = new Response(null, { status });
  return new CombinedError({ graphQLErrors: [{ message: 'x', extensions: { code, requestId: 'req_1' } }], response });
}

test.each([
  [refused('FORBIDDEN'), 'FORBIDDEN'],
  [refused('UNAVAILABLE', 503), 'UNAVAILABLE'],
  [refused('GRAPHQL_VALIDATION_FAILED', 400), 'REQUEST'],
  [new CombinedError({ networkError: new TypeError('Failed to fetch') }), 'NETWORK'],
  [new CombinedError({ networkError: new Error('x'), response: new Response(null, { status: 401 }) }), 'UNAUTHENTICATED'],
  [new CombinedError({ networkError: new Error('x'), response: new Response(null, { status: 502 }) }), 'UNAVAILABLE'],
])('%s is %s', (error, code) => {
  expect(faultOf(error).code).toBe(code);
});

test('the request is told, to be found in the log', () => {
  expect(faultOf(refused('INTERNAL', 500)).requestId).toBe('req_1');
});
