import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type * as Session from './session';

let session: typeof Session;
let answers: Response[];
const fetched = vi.fn<(path: string) => Response>();

const refused = () => new Response('{"errors": [{"extensions": {"code": "UNAUTHENTICATED"}}]}', { status: 401 });
const viewer = (id: string) => Response.json({ viewer: { id } });

beforeEach(async () => {
  vi.resetModules();
  localStorage.clear();
  answers = [];
  vi.stubGlobal('fetch', (path: string) => {
    fetched(path);
    return Promise.resolve(answers.shift() ?? Response.json({}));
  });
  session = await import('./session');
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockClear();
});

test('nobody is asked for again before somebody was there', async () => {
  answers = [refused()];
  expect((await session.fetchInSession('/graphql')).status).toBe(401);
  expect(session.session.hasEnded()).toBe(false);
});

test('requests wait for the session and are sent again', async () => {
  session.session.begin('usr_1');
  answers = [refused(), refused(), viewer('usr_1'), Response.json({ n: 1 }), Response.json({ n: 2 })];
  const both = Promise.all([session.fetchInSession('/graphql'), session.fetchInSession('/graphql')]);
  await vi.waitFor(() => expect(session.session.hasEnded()).toBe(true));
  expect(await session.signIn('anna', 'right')).toBeNull();
  expect((await both).map((answer) => answer.status)).toEqual([200, 200]);
  expect(session.session.hasEnded()).toBe(false);
});

test('a wrong password keeps them waiting', async () => {
  session.session.begin('usr_1');
  answers = [refused(), new Response('{"errors": [{"extensions": {"code": "RATE_LIMITED"}}]}', { status: 429, headers: { 'Retry-After': '30' } })];
  void session.fetchInSession('/graphql');
  await vi.waitFor(() => expect(session.session.hasEnded()).toBe(true));
  expect(await session.signIn('anna', 'wrong')).toEqual({ code: 'RATE_LIMITED', retryAfter: 30 });
  expect(session.session.hasEnded()).toBe(true);
  answers = [viewer('usr_1')];
  expect(await session.signIn('anna', 'right')).toBeNull();
});

test('signing in in another tab is enough', async () => {
  session.session.begin('usr_1');
  answers = [refused(), viewer('usr_1'), Response.json({})];
  const waiting = session.fetchInSession('/graphql');
  await vi.waitFor(() => expect(session.session.hasEnded()).toBe(true));
  dispatchEvent(new StorageEvent('storage', { key: 'redress.signed-in', newValue: '2' }));
  expect((await waiting).status).toBe(200);
  expect(fetched.mock.calls.flat()).toEqual(['/graphql', '/api/session', '/graphql']);
});

test('without a network signing in says so', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await session.signIn('anna', 'right')).toEqual({ code: 'NETWORK' });
});

test('where nobody was, the service is asked; where somebody was, it need not be', async () => {
  answers = [Response.json({ viewer: null }), viewer('usr_1')];
  expect(await session.session.mayBeThere()).toBe(false);
  expect(await session.session.mayBeThere()).toBe(true);
  session.session.begin('usr_1');
  expect(await session.session.mayBeThere()).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(2);
});
