import { expect, test } from 'vitest';

import { afterOf, arrived, hasMore, pagesAt, rowsOf, type ClaimRow, type List, type Page } from './rows';

const page = (ids: string[], endCursor: string | null): Page => ({
  nodes: ids.map((id) => ({ id }) as ClaimRow),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});
const hundred = (prefix: string) => Array.from({ length: 100 }, (_, at) => `${prefix}${at}`);
const long: List = { key: 'a', pages: [page(hundred('a'), 'c1'), page(hundred('b'), 'c2')] };

test('pages follow one another', () => {
  const first = arrived({ key: '', pages: [] }, 'a', 0, page(['1', '2'], 'c1'));
  expect(afterOf(first, 1)).toBe('c1');
  const both = arrived(first, 'a', 1, page(['2', '3'], null));
  expect(rowsOf(both).map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(hasMore(both)).toBe(false);
});

test('old rows stay until the first page of the new list is here', () => {
  expect(arrived(long, 'b', 1, page(['x'], null))).toBe(long);
  expect(rowsOf(arrived(long, 'b', 0, page(['x'], null))).map(({ id }) => id)).toEqual(['x']);
});

test('a page that became the last one ends the list', () => {
  expect(arrived(long, 'a', 0, page(['x'], null)).pages).toHaveLength(1);
});

test('a page that has not changed changes nothing', () => {
  const [first] = long.pages;
  expect(first && arrived(long, 'a', 0, first)).toBe(long);
});

test('pages are asked for as they come near', () => {
  expect(pagesAt(long, 0, 30)).toEqual([0]);
  expect(pagesAt(long, 90, 110)).toEqual([0, 1]);
  expect(pagesAt(long, 120, 150)).toEqual([1, 2]);
});
