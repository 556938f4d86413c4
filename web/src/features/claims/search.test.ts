import { expect, test } from 'vitest';

import { claimsSearch, orderOf, type ClaimsSearch } from './search';
import { whereOf } from './where';

const asking = { me: 'usr_1', zone: 'Europe/Riga', now: new Date('2026-03-29T12:00:00Z') };
const where = (search: ClaimsSearch) => whereOf(claimsSearch({ ...search }), asking);
/** As long as ids are. */
const id = (short: string) => short.padEnd(30, '0');
const unarchived = { archivedAt: { isNull: true } };

test('what an address cannot mean is dropped', () => {
  const given = { status: 'REGISTERED,BOGUS', rating: 5, amountClaimed: 'much', registeredAt: '2026-99-99', sort: '-x', peek: '<', other: 1 };
  expect(claimsSearch(given)).toEqual({ status: 'REGISTERED', rating: '5' });
});

test('the list is the newest first, unless told otherwise', () => {
  expect(orderOf({})).toEqual([{ field: 'REGISTERED_AT', direction: 'DESC' }]);
  expect(orderOf({ sort: 'number' })).toEqual([{ field: 'NUMBER', direction: 'ASC' }]);
});

test.each<[ClaimsSearch, object]>([
  [{}, unarchived],
  [{ archivedAt: '*' }, { archivedAt: { isNull: false } }],
  [{ mergedInto: '*' }, { mergedInto: { id: { isNull: false } } }],
  [{ status: 'REGISTERED,IN_PROGRESS' }, { ...unarchived, status: { in: ['REGISTERED', 'IN_PROGRESS'] } }],
  [{ status: '!WITHDRAWN' }, { ...unarchived, status: { notIn: ['WITHDRAWN'] } }],
  [{ responsible: `me,${id('usr_2')}` }, { ...unarchived, responsible: { id: { in: ['usr_1', id('usr_2')] } } }],
  [{ responsible: '-' }, { ...unarchived, responsible: { id: { isNull: true } } }],
  [{ reason: id('rsn_1') }, { ...unarchived, reason: { within: [id('rsn_1')] } }],
  [{ reason: `!${id('rsn_1')}` }, { ...unarchived, and: [{ not: { reason: { within: [id('rsn_1')] } } }] }],
  [{ participants: id('ptn_1') }, { ...unarchived, participants: { some: { partner: { id: { in: [id('ptn_1')] } } } } }],
  [{ links: '!DUPLICATE' }, { ...unarchived, links: { none: { kind: { in: ['DUPLICATE'] } } } }],
  [{ amountClaimed: '10..20.5' }, { ...unarchived, amountClaimed: { gte: '10', lte: '20.5' } }],
  [{ rating: '4' }, { ...unarchived, rating: { gte: 4, lte: 4 } }],
  [{ number: '2026' }, { ...unarchived, number: { startsWith: '2026' } }],
  [{ title: 'broken cup' }, { ...unarchived, title: { similarTo: 'broken cup' } }],
  [{ tags: 'urgent' }, { ...unarchived, tags: { has: 'urgent' } }],
  [{ references: 'A-1' }, { ...unarchived, references: { some: { value: { startsWith: 'A-1' } } } }],
])('%j', (search, expected) => {
  expect(where(search)).toEqual(expected);
});

const hour = (text: string) => `${text}:00:00.000Z`;

test.each([
  // On that day the clock goes forward, so the day has 23 hours.
  ['today', { gte: hour('2026-03-28T22'), lt: hour('2026-03-29T21') }],
  ['yesterday', { gte: hour('2026-03-27T22'), lt: hour('2026-03-28T22') }],
  ['thisWeek', { gte: hour('2026-03-22T22'), lt: hour('2026-03-29T21') }],
  ['lastWeek', { gte: hour('2026-03-15T22'), lt: hour('2026-03-22T22') }],
  ['lastMonth', { gte: hour('2026-01-31T22'), lt: hour('2026-02-28T22') }],
  ['thisQuarter', { gte: hour('2025-12-31T22'), lt: hour('2026-03-31T21') }],
  ['lastQuarter', { gte: hour('2025-09-30T21'), lt: hour('2025-12-31T22') }],
  ['lastYear', { gte: hour('2024-12-31T22'), lt: hour('2025-12-31T22') }],
  ['7d', { gte: hour('2026-03-21T22') }],
  ['>30d', { lt: hour('2026-02-26T22') }],
  ['2026-01-01..2026-01-31', { gte: hour('2025-12-31T22'), lt: hour('2026-01-31T22') }],
  ['2026-01-01', { gte: hour('2025-12-31T22'), lt: hour('2026-01-01T22') }],
  ['..2026-01-31', { lt: hour('2026-01-31T22') }],
])('registered %s', (registeredAt, expected) => {
  expect(where({ registeredAt })).toEqual({ ...unarchived, registeredAt: expected });
});
