import { expect, test } from 'vitest';

import { asked } from './asked';

const scopes = ['claims:read', 'claims.internal:read', 'reports:run', 'tasks:read'];
const organisation = { id: 'org', name: 'Redress', language: 'en', timeZone: 'Europe/Riga', currency: 'EUR', recordsClaims: true };
const viewer = (part: object) => ({ id: 'usr_1', kind: 'STAFF', name: 'A', role: 'AGENT', scopes, timeZone: 'Europe/Riga', organisation, ...part }) as never;
const now = new Date('2026-11-29T22:30:00Z'); // Monday in Riga

test('weeks and days are the organisation\u2019s, as in reports; the last week is also told until the same moment', () => {
  const { thisWeek, lastWeek, lastWeekSoFar, recent, weeks } = asked(viewer({ timeZone: 'America/New_York' }), now);
  expect(thisWeek.registeredAt).toEqual({ gte: '2026-11-29T22:00:00.000Z', lt: '2026-12-06T22:00:00.000Z' });
  expect(lastWeek.registeredAt).toEqual({ gte: '2026-11-22T22:00:00.000Z', lt: '2026-11-29T22:00:00.000Z' });
  expect(lastWeekSoFar.registeredAt).toEqual({ gte: '2026-11-22T22:00:00.000Z', lt: '2026-11-22T22:30:00.000Z' });
  expect(thisWeek.direction).toEqual({ in: ['FROM_CUSTOMER'] });
  expect(recent).toEqual({ from: '2026-09-02', to: '2026-11-30' });
  expect(weeks).toEqual({ from: '2026-09-14', to: '2026-11-30' });
});

test.each([
  ['an agent', {}, [true, true, true, false, true]],
  ['a manager', { role: 'MANAGER' }, [true, true, true, true, true]],
  ['who may see no reports', { scopes: ['claims:read', 'tasks:read'] }, [true, false, false, false, true]],
  ['an organisation without claims', { organisation: { ...organisation, recordsClaims: false } }, [false, false, false, false, true]],
])('%s is asked what fits', (_, part, expected) => {
  const { claims, internal, reports, load, tasks } = asked(viewer(part), now);
  expect([claims, internal, reports, load, tasks]).toEqual(expected);
});
