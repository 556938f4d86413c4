import { describe, expect, test } from 'vitest';

import { amountOf, basedOn, blank, hasMore, inputOf, lacks, type Given } from './given';
import { newClaimSearch } from './search';

const me = { id: 'usr_1', name: 'Helen' };
const partner = { id: 'ptn_1', name: 'Acorn' };
const whole = (given: Partial<Given> = {}): Given => ({ ...blank(me), partner, title: 'Late', description: 'By a week.', ...given });
const paths = (given: Given) => lacks(given).map(({ path }) => path.join('.'));

describe('what a new claim lacks', () => {
  test('is told all at once', () => {
    expect(paths({ ...blank(me), amount: 'a lot', references: [{ system: 'CRM', value: ' ' }] })).toEqual([
      'partnerId',
      'title',
      'description',
      'references.0.value',
      'amountClaimed',
    ]);
  });
  test('is nothing when it is whole, and a number that was not begun', () => {
    expect(paths(whole({ references: [{ system: '', value: '' }], amount: '1 250,50' }))).toEqual([]);
  });
  test.each(['-1', '1,234,5', '1.005', '12e3'])('is an amount in place of %s', (amount) => {
    expect(paths(whole({ amount }))).toEqual(['amountClaimed']);
  });
});

test.each([
  ['1 250,50', '1250.50'],
  ['1\u00A0250', '1250'],
  [' ', null],
])('the amount %s', (typed, plain) => {
  expect(amountOf(typed)).toBe(plain);
});

test('only what was given is sent', () => {
  const input = inputOf(whole({ registeredAt: '2026-01-15T09:30:00.000Z', comment: ' ' }), 'key');
  expect(input).toMatchObject({ partnerId: 'ptn_1', responsibleId: 'usr_1', idempotencyKey: 'key' });
  expect(input.registeredAt).toBe('2026-01-15T09:30:00.000Z');
  expect([input.internalComment, input.currency, input.amountClaimed, input.severity]).toEqual([null, null, null, null]);
});

test('what stands under More opens it', () => {
  expect(hasMore(whole())).toBe(false);
  expect(hasMore(whole({ tags: ['glass'] }))).toBe(true);
  expect(hasMore(whole({ importance: 'HIGH' }))).toBe(true);
});

test('an address fills in what it names, digits too', () => {
  expect(newClaimSearch({ partner: 'ptn_1', title: 404, other: 'x', reason: ['x'] })).toEqual({ partner: 'ptn_1', title: '404' });
});

test('a basis tells the partner and the contact, unless they are told already', () => {
  const [other, contact] = [{ id: 'ptn_2', name: 'Birch' }, { id: 'con_1', name: 'Ann' }];
  const basis = { id: 'ord_1', name: 'Order T-1', partner, contact };
  expect(basedOn(blank(me), basis)).toEqual({ basis, partner, contact });
  expect(basedOn({ ...blank(me), partner: other }, basis)).toEqual({ basis, partner: other, contact: null });
  expect(basedOn({ ...blank(me), partner, contact: me }, basis)).toEqual({ basis, partner, contact: me });
  expect(basedOn(whole(), null)).toEqual({ basis: null, partner, contact: null });
});
