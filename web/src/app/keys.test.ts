import { expect, test } from 'vitest';

import type { Command } from './commands';
import { match, pressOf } from './keys';

const run = () => {};
const offered: Command[] = [
  { id: 'claims', label: 'Claims', group: 'Go', keys: 'g c', run },
  { id: 'new', label: 'New', group: 'Do', keys: 'c', run },
  { id: 'help', label: 'Help', group: 'Do', keys: '?', run },
  { id: 'palette', label: 'Palette', group: 'Do', keys: 'Mod+k', run },
];

test.each([
  [{ code: 'KeyC', key: 'с' }, 'new'], // the Russian letter of the same key
  [{ code: 'Slash', key: '?', shiftKey: true }, 'help'],
  [{ code: 'KeyK', key: 'k', ctrlKey: true }, 'palette'],
  [{ code: 'KeyK', key: 'k', metaKey: true }, 'palette'],
  [{ code: 'KeyK', key: 'k' }, undefined],
  [{ code: 'KeyC', key: 'C', shiftKey: true }, undefined],
])('%o presses %s', (init, id) => {
  expect(match(offered, [pressOf(new KeyboardEvent('keydown', init))])?.id).toBe(id);
});

test('a sequence is not its last key', () => {
  expect(match(offered, ['g', 'c'])?.id).toBe('claims');
  expect(match(offered, ['c'])?.id).toBe('new');
});

test('what was offered last wins', () => {
  expect(match([...offered, { id: 'later', label: 'Later', group: 'Do', keys: 'c', run }], ['c'])?.id).toBe('later');
});
