import { expect, test } from 'vitest';

import type { WholeSchedule } from './documents';
import { draftFrom, draftOf, inputOf, searchOf } from './draft';

const me = { id: 'usr_1'.padEnd(30, '0'), name: 'Ada' };
const bob = { id: 'usr_2'.padEnd(30, '0'), name: 'Bob' };
const rsn = 'rsn_1'.padEnd(30, '0');
const begun = { report: 'claimStructure', name: 'Structure', told: { usual: 'thisMonth', byParts: true }, me } as const;

test('what is on the page is what is mailed', () => {
  const search = { period: 'lastQuarter', interval: 'WEEK', reasons: rsn, responsibles: 'me', statuses: 'REGISTERED,IN_PROGRESS' } as const;
  const draft = draftFrom({ ...begun, search });
  expect(draft.period).toBe('LAST_QUARTER');
  expect(draft.variables).toEqual({ filter: { reasons: [rsn], responsibles: [me.id], statuses: ['REGISTERED', 'IN_PROGRESS'] }, interval: 'WEEK' });
  expect(draft.recipients).toEqual([me]);
});

test('days of one’s own do not move on: the usual period stands instead', () => {
  expect(draftFrom({ ...begun, search: { period: '2026-01-01..2026-03-31', asOf: '2026-04-01' } })).toMatchObject({ period: 'THIS_MONTH', variables: {} });
  expect(draftFrom({ ...begun, told: { usual: null }, search: {} }).period).toBe('');
});

test('only what the report takes is mailed', () => {
  const search = { interval: 'WEEK', windowDays: 7, least: 4 } as const;
  expect(draftFrom({ ...begun, told: { usual: null }, search }).variables).toEqual({});
  expect(draftFrom({ ...begun, told: { usual: null, byWindow: true }, search }).variables).toEqual({ windowDays: 7, least: 4 });
  expect(searchOf({ variables: { windowDays: 7, least: 4 }, period: null })).toEqual({ windowDays: 7, least: 4 });
});

test('only the days of the frequency are told', () => {
  const draft = draftFrom({ ...begun, search: {} });
  expect(inputOf(draft)).toMatchObject({ weekdays: ['MONDAY'], dayOfMonth: null, language: null, recipients: [me.id] });
  expect(inputOf({ ...draft, frequency: 'MONTHLY', dayOfMonth: 31 })).toMatchObject({ weekdays: null, dayOfMonth: 31 });
  expect(inputOf({ ...draft, frequency: 'DAILY', period: '' })).toMatchObject({ weekdays: null, dayOfMonth: null, period: null });
});

const kept = {
  name: 'Structure', report: 'claimStructure', variables: { filter: { reasons: [rsn] }, interval: 'WEEK' }, period: 'LAST_TWELVE_MONTHS',
  format: 'PDF', language: null, frequency: 'MONTHLY', weekdays: [], dayOfMonth: 31, time: '09:30',
  people: { nodes: [{ user: bob }, { user: null }, { user: me }] },
} as unknown as WholeSchedule;

test('a schedule opens the page that shows the same', () => {
  expect(searchOf(kept)).toEqual({ period: 'last12Months', interval: 'WEEK', reasons: rsn });
  expect(searchOf({ variables: {}, period: null })).toEqual({});
  const cancelled = { variables: { filter: { reasons: [rsn] } }, period: null };
  expect(searchOf(cancelled, ['cancellationReasons', 'managers'])).toEqual({ cancellationReasons: rsn });
});

test('a schedule that is changed keeps what is not', () => {
  const { name, period, format, time } = kept;
  expect(inputOf(draftOf(kept))).toEqual({
    name, period, format, language: null, frequency: 'MONTHLY', weekdays: null, dayOfMonth: 31, time, recipients: [me.id, bob.id],
  });
});
