import { expect, test } from 'vitest';

import { dayOf, documentKindOf } from './documents';

test.each([
  ['2026-11-30', '2026-11-30'],
  ['30.11.2026', '2026-11-30'],
  ['1.2.2026', '2026-02-01'],
  ['11/30/2026', '2026-11-30'],
  ['30/11/2026', undefined],
  ['31.02.2026', undefined],
  ['30.11', undefined],
  ['T-30.11.2026', undefined],
])('the day %s', (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

test('an id tells the kind', () => {
  expect(['ord_1', 'shp_1', 'ret_1', 'ptn_1'].map(documentKindOf)).toEqual(['ORDER', 'SHIPMENT', 'RETURN', undefined]);
});
