import { describe, expect, test } from 'vitest';

import { changedOf, inputsOf, plain, same, staleOf, toLines, totalsOf, typedOf, whole, withSum, wrong, type Drafts, type Typed } from './drafts';
import type { BasisLine } from './lines';

const line = (id: string, dispute?: Record<string, string | null>): BasisLine => ({
  id,
  position: 1,
  item: 'Cup',
  unit: null,
  quantity: '12.000',
  price: '1.2500',
  amount: '15.00',
  cancelledAt: null,
  cancellationReason: null,
  disputes: {
    nodes: dispute ? [{ id: `cln_${id}`, version: 1, quantityClaimed: '2.000', amountClaimed: '2.50', quantitySettled: null, amountSettled: null, ...dispute }] : [],
  },
});
const typed = (given: Partial<NonNullable<Typed>> = {}): NonNullable<Typed> => ({
  quantityClaimed: '2',
  amountClaimed: '2.50',
  quantitySettled: '',
  amountSettled: '',
  ...given,
});
const faulty = (now: Typed) => wrong({ a: { before: null, now } }, [line('a')]).map(({ path, code, max }) => [path.join('.'), code, max]);

test.each([['2.500', '2.5'], ['10.000', '10'], ['100', '100'], [null, '']])('%s is typed %s', (given, shown) => {
  expect(plain(given)).toBe(shown);
});

test('who disputes a line disputes all of it', () => {
  expect(whole(line('a'))).toEqual(typed({ quantityClaimed: '12', amountClaimed: '15.00' }));
  expect(typedOf(line('a'))).toBeNull();
  expect(typedOf(line('a', {}))).toEqual(typed());
});

test('an amount follows the quantity until somebody types another one', () => {
  const followed = withSum(line('a'), whole(line('a')), 'quantityClaimed', '3');
  expect(followed.amountClaimed).toBe('3.75');
  const own = withSum(line('a'), followed, 'amountClaimed', '4');
  expect(withSum(line('a'), own, 'quantityClaimed', '5').amountClaimed).toBe('4');
  expect(withSum(line('a'), followed, 'quantityClaimed', 'x').amountClaimed).toBe('');
});

describe('what is wrong', () => {
  test.each<[Partial<NonNullable<Typed>>, unknown[]]>([
    [{}, []],
    [{ quantityClaimed: '1,5', amountClaimed: '' }, []],
    [{ quantityClaimed: '' }, [['lines.a.quantityClaimed', 'REQUIRED', undefined]]],
    [{ quantityClaimed: '13' }, [['lines.a.quantityClaimed', 'INVALID', '12']]],
    [{ quantityClaimed: '0' }, [['lines.a.quantityClaimed', 'INVALID', '12']]],
    [{ quantityClaimed: '1.2345' }, [['lines.a.quantityClaimed', 'INVALID', undefined]]],
    [{ amountClaimed: 'a lot' }, [['lines.a.amountClaimed', 'INVALID', undefined]]],
    [{ quantitySettled: '3', amountSettled: '2.51' }, [['lines.a.quantitySettled', 'INVALID', '2'], ['lines.a.amountSettled', 'INVALID', '2.5']]],
  ])('%j', (given, expected) => {
    expect(faulty(typed(given))).toEqual(expected);
  });
});

test('what has changed is sent, and settled by who may', () => {
  const drafts: Drafts = {
    same: { before: typed(), now: typed({ amountClaimed: '2,5' }) },
    more: { before: typed(), now: typed({ quantityClaimed: '3', amountClaimed: '', amountSettled: '1' }) },
    gone: { before: typed(), now: null },
    never: { before: null, now: null },
  };
  expect(changedOf(drafts)).toEqual(['more', 'gone']);
  const claimed = { lineId: 'more', quantityClaimed: '3', amountClaimed: null };
  expect(inputsOf(drafts, false)).toEqual({ put: [claimed], remove: ['gone'] });
  expect(inputsOf(drafts, true).put).toEqual([{ ...claimed, quantitySettled: null, amountSettled: '1' }]);
  expect(same(null, typed())).toBe(false);
});

test('a line that somebody else changed is known', () => {
  const drafts: Drafts = { a: { before: typed(), now: typed({ amountClaimed: '2' }) }, b: { before: typed(), now: null } };
  expect(staleOf(drafts, [line('a', { amountClaimed: '1.00' }), line('b', {})])).toEqual(['a']);
});

test('faults of the service are put at their lines', () => {
  const given = [{ code: 'INVALID' as const, path: ['lines', '1', 'amountSettled'] }, { code: 'FORBIDDEN' as const, path: ['amountClaimed'] }];
  expect(toLines(given, ['a', 'b']).map(({ path }) => path.join('.'))).toEqual(['lines.b.amountSettled', 'amountClaimed']);
});

test('lines come to what is there and what is typed', () => {
  const lines = [line('a', {}), line('b', { amountSettled: '0.10' }), line('c', {}), line('d')];
  expect(totalsOf(lines, { c: { before: typed(), now: null }, d: { before: null, now: typed({ amountClaimed: '0,20', amountSettled: '0.20' }) } })).toEqual({
    claimed: '5.20',
    settled: '0.30',
  });
  expect(totalsOf([line('d')], {})).toEqual({ claimed: null, settled: null });
});
