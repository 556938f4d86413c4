import { expect, test } from 'vitest';

import { openClaims } from '../../ui/openClaims';
import { claimsSearch, type ClaimsSearch } from './search';
import { whereOf } from './where';

const zone = 'Europe/Riga';
const asking = { me: 'usr_1', zone, now: new Date('2026-03-29T12:00:00Z') };
const id = (short: string) => short.padEnd(30, '0');
const [a, b] = [id('rsn_1'), id('rsn_2')];

/** What the list asks for at the address that opens a figure. */
const asked = (search: ClaimsSearch) => whereOf(claimsSearch({ ...search }), asking);

test.each<[string, object, ClaimsSearch, object?]>([
  ['statuses', { status: { in: ['SATISFIED', 'WITHDRAWN'] } }, { status: 'SATISFIED,WITHDRAWN' }],
  ['exactly a reason', { reason: { id: { eq: a } } }, { reason: `=${a}` }, { reason: { id: { in: [a] } } }],
  ['a subtree', { reason: { within: [a] } }, { reason: a }],
  ['no reason', { reason: { id: { isNull: true } } }, { reason: '-' }],
  ['other reasons', { reason: { id: { notIn: [a, b], isNull: false } } }, { reason: `*!=${a},${b}` }],
  ['any reason', { reason: { id: { notIn: [], isNull: false } } }, { reason: '*' }, { reason: { id: { isNull: false } } }],
  ['partners', { partner: { id: { in: [id('ptn_1')] } } }, { partner: id('ptn_1') }],
  ['somebody else', { responsible: { id: { notIn: [id('usr_2')], isNull: false } } }, { responsible: `*!${id('usr_2')}` }],
  ['overdue', { isOverdue: { eq: true } }, { isOverdue: '*' }],
  ['reopened', { reopenCount: { gte: 1 } }, { reopenCount: '1..' }],
])('%s', (_, where, search, same = where) => {
  expect(openClaims({ archivedAt: { isNull: true }, ...where }, zone)).toEqual(search);
  expect(asked(search)).toEqual({ archivedAt: { isNull: true }, ...same });
});

test.each([
  // The organisation's days, where the viewer's zone is the same; a day on which the clock goes forward.
  ['2026-03-28T22:00:00.000000Z', '2026-03-29T21:00:00.000000Z', '2026-03-29'],
  ['2025-12-31T22:00:00.000000Z', '2026-03-31T21:00:00.000000Z', '2026-01-01..2026-03-31'],
  // Those of another zone are no days here.
  ['2025-12-31T23:00:00.000000Z', '2026-01-31T23:00:00.000000Z', '2025-12-31T23:00:00.000000Z..2026-01-31T23:00:00.000000Z'],
])('from %s until %s', (gte, lt, registeredAt) => {
  expect(openClaims({ registeredAt: { gte, lt } }, zone)).toEqual({ registeredAt });
  const found = asked({ registeredAt }).registeredAt as { gte: string; lt: string };
  expect([found.gte, found.lt].map((each) => Date.parse(each))).toEqual([gte, lt].map((each) => Date.parse(each)));
});

test('an age that has no end', () => {
  expect(openClaims({ registeredAt: { lt: '2026-01-31T22:00:00.000000Z' } }, zone)).toEqual({ registeredAt: '..2026-01-31' });
});

test('claims as they stood are looked for among archived ones, too', () => {
  const more = { asOf: { at: '2026-03-31T21:00:00.000000Z', where: { archivedAt: { isNull: true }, status: { in: ['SATISFIED'] } } } };
  expect(openClaims(more, zone)).toEqual({ more });
  expect(asked({ more: more as never })).toEqual({ and: [more] });
});

test('what no filter tells goes along as it is', () => {
  const more = {
    partner: { id: { in: [id('ptn_1')] }, or: [{ isCustomer: { eq: true } }] },
    reason: { within: [a], id: { eq: b } },
    or: [{ responsible: { id: { isNull: true } } }],
    id: { in: [] },
  };
  expect(openClaims({ ...more, status: { in: ['REGISTERED'] } }, zone)).toEqual({ status: 'REGISTERED', more });
  expect(asked({ status: 'REGISTERED', more })).toEqual({
    archivedAt: { isNull: true },
    status: { in: ['REGISTERED'] },
    and: [more],
  });
});

test('an address that tells no object asks nothing', () => {
  expect(claimsSearch({ more: 'all' })).toEqual({});
  expect(claimsSearch({ more: [1] })).toEqual({});
});
