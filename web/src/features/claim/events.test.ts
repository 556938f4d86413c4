import { expect, test } from 'vitest';

import { idsIn, told } from './events';

const id = (prefix: string) => `${prefix}_01HBPTYG2E7RN7WWECC2KMKV00`;

test('a change tells what was and what became, and what only repeats is left out', () => {
  const data = { status: ['REGISTERED', 'IN_PROGRESS'], transition: 'TAKE', closed_at: [null, '2026'], comment: 'Now' };
  expect(told(data, id('clm'))).toEqual({
    changes: [{ field: 'status', before: 'REGISTERED', after: 'IN_PROGRESS' }],
    remarks: [{ field: 'comment', text: 'Now' }],
    about: [],
  });
});

test('a link is about the other claim, a participant about its partner', () => {
  const other = id('clm').replace('00', '99');
  expect(told({ link: 'lnk_1', kind: 'PARENT', claim: id('clm'), other }, id('clm')).about).toEqual([other]);
  expect(told({ participant: 'par_1', partner_id: id('ptn') }, id('clm')).about).toEqual([id('ptn')]);
});

test('ids are found however deep, and what no event should hold does no harm', () => {
  expect(idsIn({ a: [null, id('usr')], b: { c: id('dep') }, d: 'usr_me' })).toEqual([id('usr'), id('dep')]);
  expect(told(null, '')).toEqual({ changes: [], remarks: [], about: [] });
});
