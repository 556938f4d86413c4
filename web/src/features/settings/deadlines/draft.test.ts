import { expect, test } from 'vitest';

import type { Policy } from './documents';
import { draftOf, inOrder, inputOf } from './draft';

const policy = (given: Partial<Policy>): Policy =>
  ({ id: 'dpl_1', version: 1, name: 'One', importance: null, archivedAt: null, warnPercent: null, raisesImportance: false, handsOverTo: null, partner: null, reason: null, response: null, resolution: { amount: 2, unit: 'WORKING_DAYS' }, escalateAfter: null, handsOverToUser: null, ...given });

test('a policy read into a form is the same when it is sent', () => {
  expect(inputOf(draftOf(policy({ importance: 'HIGH', warnPercent: 70 })))).toEqual({
    name: 'One', partnerId: null, reasonId: null, importance: 'HIGH', response: null, resolution: { amount: 2, unit: 'WORKING_DAYS' },
    warnPercent: 70, escalateAfter: null, raisesImportance: false, handsOverTo: null, handsOverToUserId: null,
  });
});

test('what is no number is sent as one that is refused', () => {
  const draft = draftOf(null);
  expect(inputOf({ ...draft, response: { amount: 'two', unit: 'HOURS' } }).response).toEqual({ amount: 0, unit: 'HOURS' });
});

test('partners go before reasons, reasons before importance', () => {
  const party = { id: 'p', name: 'P' } as Policy['partner'];
  const why = { id: 'r', name: 'R' } as Policy['reason'];
  const named = [policy({ name: 'all' }), policy({ name: 'high', importance: 'HIGH' }), policy({ name: 'reason', reason: why }), policy({ name: 'partner', partner: party })];
  expect(inOrder(named).map(({ name }) => name)).toEqual(['partner', 'reason', 'high', 'all']);
});
