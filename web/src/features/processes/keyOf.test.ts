import { expect, test } from 'vitest';

import { keyOf } from './keyOf';

test.each([
  ['Рассмотрение претензии', 'rassmotrenie-pretenzii'],
  ['8D report', 'p-8d-report'],
  ['Über – all', 'uber-all'],
  ['', ''],
])('%s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});
