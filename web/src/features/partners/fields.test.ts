import { expect, test } from 'vitest';

import { fieldAt, inputOf, same } from './fields';

test('an update takes what was typed', () => {
  expect(inputOf({ name: ' Cups ', legalName: ' ', emails: ['a@b.c'], kinds: ['isCarrier'], manager: null })).toEqual({
    name: 'Cups',
    legalName: null,
    emails: ['a@b.c'],
    managerId: null,
    isCustomer: false,
    isSupplier: false,
    isCarrier: true,
    isCompetitor: false,
    isOther: false,
  });
  expect(inputOf({ manager: { id: 'usr_1', name: 'Mia' } })).toEqual({ managerId: 'usr_1' });
});

test('values are the same whatever their blanks and order of kinds', () => {
  expect(same('name', 'Cups', ' Cups ')).toBe(true);
  expect(same('kinds', ['isCustomer', 'isCarrier'], ['isCarrier', 'isCustomer'])).toBe(true);
  expect(same('phones', ['1', '2'], ['2', '1'])).toBe(false);
  expect(same('phones', [' 1', ''], ['1'])).toBe(true);
  expect(same('manager', { id: 'usr_1', name: 'Mia' }, { id: 'usr_1', name: 'Mia M.' })).toBe(true);
  expect(same('manager', { id: 'usr_1', name: 'Mia' }, null)).toBe(false);
});

test('a problem is told at its field', () => {
  expect(fieldAt(['input', 'emails', '2'])).toBe('emails');
  expect(fieldAt(['input', 'isCustomer'])).toBe('kinds');
  expect(fieldAt(['managerId'])).toBe('manager');
  expect(fieldAt(['id'])).toBeUndefined();
});
