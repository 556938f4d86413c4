import { expect, test } from 'vitest';

import { changedOf, inputsOf, isStale, wrong } from './edits';
import { amountOf, fieldNamed, isAmount } from './fields';
import type { Claim } from './claim';

const edit = (before: string | null, value: string | null) => ({ before, value });

test('what was typed as it was is no change', () => {
  expect(changedOf({ title: edit('Cups', 'Cups'), resolution: edit(null, ''), amountClaimed: edit('1234.50', '1 234,50') })).toEqual([]);
  expect(changedOf({ title: edit('Cups', 'Plates'), tags: { before: ['a'], value: ['a', 'b'] } })).toEqual(['title', 'tags']);
});

test('a record goes by its id, an emptied text as null', () => {
  const reasonId = { id: 'rsn_1', name: 'Quality' };
  expect(inputsOf({ reasonId, resolution: ' ', amountClaimed: '12,5', tags: [] })).toEqual({
    reasonId: 'rsn_1',
    resolution: null,
    amountClaimed: '12.5',
    tags: [],
  });
});

test('amounts are read as people type them', () => {
  expect(amountOf("1\u00A0234'567,80")).toBe('1234567.80');
  expect(amountOf('  ')).toBeNull();
  expect(['12', '12.5', '12.50'].every(isAmount)).toBe(true);
  expect(['12.505', '-1', 'a lot', '1e3'].some(isAmount)).toBe(false);
});

test('all that is wrong is told at once', () => {
  expect(wrong({ title: ' ', partnerId: null, amountClaimed: 'a lot', resolution: null })).toEqual([
    { code: 'REQUIRED', path: ['title'] },
    { code: 'REQUIRED', path: ['partnerId'] },
    { code: 'INVALID', path: ['amountClaimed'] },
  ]);
});

test('a change is stale when its own field has become another', () => {
  const claim = { title: 'Plates', description: 'Twelve.' } as Claim;
  expect(isStale(claim, { title: edit('Cups', 'Mugs') }, ['title'])).toBe(true);
  expect(isStale(claim, { description: edit('Twelve.', 'Ten.') }, ['description'])).toBe(false);
});

test('a field is known by its column', () => {
  expect(fieldNamed('at_fault_department_id')).toBe('atFaultDepartmentId');
  expect(fieldNamed('nothing_such')).toBeUndefined();
});
