import { expect, test } from 'vitest';

import { inboxSearch, isFiltered } from './search';

test('what means nothing is dropped', () => {
  expect(inboxSearch({ due: 'SOON', whose: 'his', kind: 1, importance: 'low', q: ' ', task: 'clm_1' })).toEqual({});
  expect(inboxSearch({ due: 'TODAY', whose: 'roles', kind: 'check', importance: 'HIGH', q: 12, task: 'tsk_01' })).toEqual({
    due: 'TODAY',
    whose: 'roles',
    kind: 'check',
    importance: 'HIGH',
    q: '12',
    task: 'tsk_01',
  });
});

test('the task beside the list is no filter', () => {
  expect(isFiltered({ task: 'tsk_01' })).toBe(false);
  expect(isFiltered({ q: 'glass' })).toBe(true);
});
