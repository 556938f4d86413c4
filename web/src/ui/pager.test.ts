import { expect, test, vi } from 'vitest';

import { pager } from './pager';

interface Page {
  rows: string;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const page = (rows: string, endCursor: string | null): Page => ({ rows, pageInfo: { hasNextPage: endCursor !== null, endCursor } });

function asking(wanted = 1) {
  const answers = new Map<string | null, (page: Page) => void>();
  const stopped: (string | null)[] = [];
  const told = vi.fn<(rows: string) => void>();
  const made = pager<Page>({
    ask: (after, answer) => {
      answers.set(after, answer);
      return () => stopped.push(after);
    },
    pagedOf: (page) => page,
    tell: (pages) => told(pages.map(({ rows }) => rows).join(' ')),
    wanted,
  });
  return { made, told, stopped, answer: (after: string | null, given: Page) => answers.get(after)?.(given), asked: () => [...answers.keys()] };
}

test('a page more is asked for when it is wanted', () => {
  const { made, told, answer, asked } = asking();
  answer(null, page('a', 'A'));
  expect([told.mock.lastCall, asked()]).toEqual([['a'], [null]]);
  made.more();
  made.more(); // while it is on its way
  expect(asked()).toEqual([null, 'A']);
  answer('A', page('b', null));
  expect(told.mock.lastCall).toEqual(['a b']);
  made.more();
  expect(asked()).toEqual([null, 'A']);
});

test('on coming back, as many pages as there were are told together', () => {
  const { told, answer } = asking(2);
  answer(null, page('a', 'A'));
  expect(told).not.toHaveBeenCalled();
  answer('A', page('b', 'B'));
  expect(told.mock.calls).toEqual([['a b']]);
});

test('what follows a page that now ends elsewhere is asked for anew', () => {
  const { told, answer, stopped, asked } = asking(2);
  answer(null, page('a', 'A'));
  answer('A', page('b', null));
  answer(null, page('a2', 'A2'));
  expect([stopped, asked()]).toEqual([['A'], [null, 'A', 'A2']]);
  answer('A', page('late', null));
  answer('A2', page('b2', null));
  expect(told.mock.lastCall).toEqual(['a2 b2']);
});

test('nothing is told after the end', () => {
  const { made, told, answer, stopped } = asking();
  made.stop();
  answer(null, page('a', null));
  expect([told.mock.calls, stopped]).toEqual([[], [null]]);
});
