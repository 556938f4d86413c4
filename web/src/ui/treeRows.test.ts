import { expect, test } from 'vitest';

import { above, grow, hasWords, pruned, rowsOf, typedTo, within, type Leaf } from './treeRows';

function leaf(id: string, name: string, parentId: string | null = null): Leaf {
  return { id, name, parentId, archived: false };
}

const nodes = [
  leaf('d', 'Доставка'),
  leaf('k', 'Качество'),
  leaf('d2', 'Опоздание', 'd'),
  leaf('d1', 'Бой', 'd'),
  leaf('d3', 'Ёмкость', 'd1'),
  leaf('lost', 'Потерянная', 'gone'),
];
const tree = grow(nodes, 'ru');
const names = (open: (id: string) => boolean) => rowsOf(tree, open).map(({ node, level }) => `${level} ${node.name}`);

test('a tree is sorted by name, and what has lost its parent is a root', () => {
  expect(names(() => false)).toEqual(['1 Доставка', '1 Качество', '1 Потерянная']);
  expect(names(() => true)).toEqual(['1 Доставка', '2 Бой', '3 Ёмкость', '2 Опоздание', '1 Качество', '1 Потерянная']);
});

test('rows tell their place among their siblings', () => {
  const [first, second] = rowsOf(tree, (id) => id === 'd');
  expect(first).toMatchObject({ position: 1, siblings: 3, isOpen: true });
  expect(second).toMatchObject({ position: 1, siblings: 2, isOpen: false });
  expect(rowsOf(tree, () => true)[2]?.isOpen).toBeNull();
});

test('what is kept keeps what stands above it', () => {
  const left = pruned(tree, ({ name }) => hasWords(name, ' емк '));
  expect(rowsOf(left, () => true).map(({ node }) => node.id)).toEqual(['d', 'd1', 'd3']);
});

test('below and above', () => {
  expect([...within(nodes, 'd')].toSorted()).toEqual(['d', 'd1', 'd2', 'd3']);
  expect(above(nodes, 'd3').map(({ id }) => id)).toEqual(['d', 'd1']);
  expect(above(nodes, null)).toEqual([]);
});

test('typing goes to the next row that begins so', () => {
  const rows = rowsOf(
    grow([leaf('1', 'alpha'), leaf('2', 'Beta'), leaf('3', 'beaver'), leaf('4', 'bolt')], 'en'),
    () => true,
  );
  const from = (at: number, typed: string) => typedTo(rows, at, typed)?.node.name;
  expect(from(0, 'b')).toBe('beaver');
  expect(from(1, 'b')).toBe('Beta');
  expect(from(3, 'b')).toBe('beaver');
  expect(from(1, 'bb')).toBe('Beta');
  expect(from(1, 'bet')).toBe('Beta');
  expect(from(0, 'x')).toBeUndefined();
});
