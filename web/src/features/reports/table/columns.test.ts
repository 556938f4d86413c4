import { expect, test } from 'vitest';

import { csv, nextSort, sortedRows, type Column } from './columns';

interface Row {
  name: string;
  count: number | null;
}

const columns: Column<Row>[] = [
  { key: 'name', label: 'Reason, in full', value: ({ name }) => name },
  { key: 'count', label: 'Claims', value: ({ count }) => count, figure: true },
];
const rows: Row[] = [
  { name: 'B', count: 2.5 },
  { name: '=A "1"', count: null },
  { name: 'c', count: 10 },
];
const names = (found: readonly Row[]) => found.map(({ name }) => name);

test('figures are sorted as numbers, and what has none stands last', () => {
  expect(names(sortedRows(rows, columns, { key: 'count', down: true }, 'en'))).toEqual(['c', 'B', '=A "1"']);
  expect(names(sortedRows(rows, columns, { key: 'count', down: false }, 'en'))).toEqual(['B', 'c', '=A "1"']);
  expect(sortedRows(rows, columns, null, 'en')).toBe(rows);
});

test('names are sorted as people do', () => {
  expect(names(sortedRows(rows, columns, { key: 'name', down: false }, 'en'))).toEqual(['=A "1"', 'B', 'c']);
});

test('a figure is first sorted down, then up, then as it came', () => {
  const count = { key: 'count', figure: true };
  const down = nextSort(null, count);
  expect(down).toEqual({ key: 'count', down: true });
  expect(nextSort(down, count)).toEqual({ key: 'count', down: false });
  expect(nextSort({ key: 'count', down: false }, count)).toBeNull();
});

test('a file for English spreadsheets', () => {
  expect(csv(rows, columns, 'en')).toBe('\uFEFF"Reason, in full",Claims\r\nB,2.5\r\n"\'=A ""1""",\r\nc,10\r\n');
});

test('a file for Russian ones', () => {
  expect(csv(rows.slice(0, 1), columns, 'ru')).toBe('\uFEFF"Reason, in full";Claims\r\nB;2,5\r\n');
});
