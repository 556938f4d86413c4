import { expect, test } from 'vitest';

import { pasted } from './pasted';

test('dates in either order, hours and names', () => {
  expect(pasted('2026-05-01 Spring Day\n\n31.12.2026, 9:00–13:00; Short day\n7/1/2026')).toEqual({
    days: [
      { date: '2026-05-01', opens: null, closes: null, name: 'Spring Day' },
      { date: '2026-12-31', opens: '09:00', closes: '13:00', name: 'Short day' },
      { date: '2026-01-07', opens: null, closes: null, name: null },
    ],
    wrong: [],
  });
});

test('lines that are no dates, dates that do not exist, dates told twice', () => {
  expect(pasted('tomorrow\n2026-02-31\n2026-03-08\n08.03.2026').wrong).toEqual([1, 2, 4]);
});
