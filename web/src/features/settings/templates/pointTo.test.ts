import { expect, test } from 'vitest';

import { placeOf } from './pointTo';

test.each([
  ['abc', 1, 1, 0],
  ['abc\nde', 2, 2, 5],
  ['👍👍x\ny', 1, 3, 4],
  ['abc', 1, 99, 3],
  ['abc', 9, 1, 3],
])('in %j line %i, column %i is at %i', (text, line, column, place) => {
  expect(placeOf(text, line, column)).toBe(place);
});
