import { expect, test } from 'vitest';

import { timeStep } from './timeStep';

const DAY = 86_400;

test.each([
  [0, 60, 60],
  [250, 60, 300],
  [40_000, 10_800, 43_200],
  [4.1 * DAY, DAY, 5 * DAY],
  [35 * DAY, 7 * DAY, 35 * DAY],
  [36 * DAY, 10 * DAY, 40 * DAY],
  [3_000 * DAY, 730 * DAY, 3_650 * DAY],
])('%d seconds', (most, interval, max) => expect(timeStep(most, 5)).toEqual({ interval, max }));
