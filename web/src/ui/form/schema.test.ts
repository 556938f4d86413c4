import { expect, test } from 'vitest';

import { answers, fieldsOf, initially, wrong } from './schema';

const form = {
  type: 'object',
  properties: {
    cause: { type: 'string', title: 'Cause', maxLength: 4000 },
    boxes: { type: 'integer', minimum: 1, maximum: 40 },
    loss: { type: 'number' },
    accepted: { type: 'boolean', default: true },
    remedy: { enum: ['refund', 'repair'] },
    severity: { oneOf: [{ const: 1, title: 'Low' }, { const: 2, title: 'High' }], default: 2 },
    on: { type: 'string', format: 'date' },
    at: { type: 'string', format: 'date-time' },
    note: { type: ['string', 'null'], maxLength: 20 },
  },
  required: ['cause', 'boxes'],
};
const fields = fieldsOf(form);
const moment = (text: string) => `${text}:00Z`;

test('each kind of property is a field of its kind', () => {
  expect(fields.map(({ kind }) => kind)).toEqual(['longText', 'integer', 'number', 'boolean', 'choice', 'choice', 'date', 'dateTime', 'text']);
  expect(fields.map(({ title }) => title).slice(0, 2)).toEqual(['Cause', 'boxes']);
});

test('defaults are there at first', () => {
  expect(initially(fields)).toEqual({ accepted: true, severity: '1' });
});

test('answers have the types of the schema; what is empty is left out', () => {
  const typed = { cause: 'Glass', boxes: ' 12', loss: '1 250,5', accepted: false, remedy: '0', severity: '1', at: '2026-11-30T10:00', note: '' };
  expect(answers(fields, typed, moment)).toEqual({
    cause: 'Glass',
    boxes: 12,
    loss: 1250.5,
    accepted: false,
    remedy: 'refund',
    severity: 2,
    at: '2026-11-30T10:00:00Z',
  });
});

test('what is missing or does not fit is told at its field', () => {
  expect(wrong('data', fields, { boxes: '41', loss: 'much', note: 'x'.repeat(21) })).toEqual([
    { code: 'REQUIRED', path: ['data', 'cause'] },
    { code: 'INVALID', path: ['data', 'boxes'], min: '1', max: '40' },
    { code: 'INVALID', path: ['data', 'loss'] },
    { code: 'TOO_LONG', path: ['data', 'note'], max: '20' },
  ]);
  expect(wrong('data', fields, { cause: 'Glass', boxes: '1.5' })).toEqual([{ code: 'INVALID', path: ['data', 'boxes'], min: '1', max: '40' }]);
});
