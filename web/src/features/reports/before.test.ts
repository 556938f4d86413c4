import { expect, test } from 'vitest';

import { whereBefore } from './before';

const october = { from: '2026-10-01', timeZone: 'Europe/Riga' };
const november = { gte: '2026-10-31T22:00:00.000000Z', lt: '2026-11-30T22:00:00.000000Z' };
const moved = { gte: '2026-09-30T21:00:00.000Z', lt: november.gte };
const reason = { id: { eq: 'rsn_1' } };

test.each([
  [{ reason, registeredAt: november }, { reason, registeredAt: moved }],
  [{ closedAt: november }, { closedAt: moved }],
  [{ or: [], asOf: { at: '2026-11-30T22:00:00Z', where: { registeredAt: november } } }, { or: [], asOf: { at: '2026-11-30T22:00:00Z', where: { registeredAt: moved } } }],
  [{ reason }, undefined],
  [{ closedAt: { isNull: true } }, undefined],
  [null, undefined],
])('%j before', (where, expected) => expect(whereBefore(where, october)).toEqual(expected));

test('nothing is before what is compared with nothing', () => expect(whereBefore({ registeredAt: november }, null)).toBeUndefined());
