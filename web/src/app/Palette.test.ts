import { expect, test } from 'vitest';

import type { Command } from './commands';
import { find } from './Palette';

const run = () => {};
const offered: Command[] = [
  { id: 'all', label: 'All claims', group: 'Go to', run },
  { id: 'claims', label: 'Claims', group: 'Go to', run },
  { id: 'ru', label: 'Русский язык', also: 'Russian', group: 'App', run },
  { id: 'keys', label: 'Secret', group: 'App', hidden: true, run },
];

test.each([
  ['', ['all', 'claims', 'ru']],
  ['claims', ['claims', 'all']],
  ['to go', ['all', 'claims']],
  ['russian', ['ru']],
  ['ЯЗЫК', ['ru']],
  ['secret', []],
])('"%s" finds %j', (words, ids) => {
  expect(find(offered, words).map(({ id }) => id)).toEqual(ids);
});
