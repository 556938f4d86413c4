import { expect, test } from 'vitest';

import { byMail, grouped, inApp, wayOf, type Kind } from './kinds';

test.each(['NONE', 'APP', 'EMAIL', 'BOTH'] as const)('%s is two boxes and back', (way) => {
  expect(wayOf(inApp(way), byMail(way))).toBe(way);
});

const choice = (kind: Kind) => ({ kind, way: 'APP', isDefault: true, defaultWay: 'APP' }) as const;

test('each kind stands in its group', () => {
  expect(grouped([choice('TASK_DONE'), choice('CLAIM_RATED')]).map(({ choices }) => choices.length)).toEqual([1, 1, 0, 0]);
});
