import { expect, test } from 'vitest';

import { endsOf, groupOf } from './due';

const now = new Date('2026-03-26T10:00:00Z'); // a Thursday; the clocks go on by an hour on Sunday
const group = (due: string | null) => groupOf(due, endsOf(now, 'Europe/Berlin'));

test('what has passed is overdue, to the minute', () => {
  expect(group('2026-03-26T09:59:00Z')).toBe('OVERDUE');
  expect(group('2026-03-26T10:01:00Z')).toBe('TODAY');
});

test('days and weeks are those of who looks', () => {
  expect(group('2026-03-26T22:59:00Z')).toBe('TODAY');
  expect(group('2026-03-26T23:00:00Z')).toBe('THIS_WEEK');
  expect(group('2026-03-29T21:59:00Z')).toBe('THIS_WEEK');
  expect(group('2026-03-29T22:00:00Z')).toBe('NEXT_WEEK');
  expect(group('2026-04-05T22:00:00Z')).toBe('LATER');
});

test('what is never due is later', () => {
  expect(group(null)).toBe('LATER');
});
