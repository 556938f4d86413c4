import { expect, test } from 'vitest';

import { variablesOf } from './list';
import { isFiltered, ordersSearch } from './search';

test('an address tells what is looked for, and nothing else', () => {
  const whole = { kind: 'RETURN', q: 4711, from: '2026-01-01', to: '2026-02-31x', partner: 'ptn_1', manager: 'ann', archived: true, sort: 'largest' };
  expect(ordersSearch(whole)).toEqual({ kind: 'RETURN', q: '4711', from: '2026-01-01', partner: 'ptn_1', archived: true, sort: 'largest' });
  expect(ordersSearch({ kind: 'ORDER', sort: 'latest', q: ' ', other: 1 })).toEqual({});
});

test('only orders have cancelled lines', () => {
  expect(ordersSearch({ cancelled: true })).toEqual({ cancelled: true });
  expect(ordersSearch({ kind: 'SHIPMENT', cancelled: true })).toEqual({ kind: 'SHIPMENT' });
  expect(isFiltered(ordersSearch({ kind: 'SHIPMENT', cancelled: true }))).toBe(false);
});

test('a number is found by its beginning, words anywhere', () => {
  const { where, begins, typed, search } = variablesOf({ q: 'T-1', from: '2026-01-01', cancelled: true }, { claims: true, people: true });
  expect(where).toEqual({
    archivedAt: { isNull: true },
    date: { gte: '2026-01-01' },
    lines: { some: { cancelledAt: { isNull: false } } },
  });
  expect([begins, typed, search]).toEqual([{ and: [where, { number: { startsWith: 'T-1' } }] }, true, 'T-1']);
});
