import { describe, expect, test } from 'vitest';

import { variablesOf } from './list';
import { isFiltered, partnersSearch } from './search';

describe('the address of the list', () => {
  test('what means something is kept', () => {
    const told = { q: 'cups', kinds: ['isCustomer', 'isCarrier'], archived: true, sort: 'newest' };
    expect(partnersSearch(told)).toEqual(told);
    expect(partnersSearch({ q: 7701 })).toEqual({ q: '7701' });
  });

  test('what means nothing is dropped', () => {
    const odd = { q: ' ', kinds: ['toString', 'isCustomer', 'isCustomer'], archived: 'yes', sort: 'toString', peek: '1' };
    expect(partnersSearch(odd)).toEqual({ kinds: ['isCustomer'] });
    expect(partnersSearch({ sort: 'name', kinds: 'isCustomer', q: {} })).toEqual({});
  });

  test('sorting is no filter', () => {
    expect(isFiltered({ sort: 'newest' })).toBe(false);
    expect(isFiltered({ archived: true })).toBe(true);
  });
});

describe('what the service is asked', () => {
  test('kinds are alternatives; those archived stand apart', () => {
    expect(variablesOf({ kinds: ['isCustomer', 'isSupplier'], archived: true }, true).where).toEqual({
      archivedAt: { isNull: false },
      or: [{ isCustomer: { eq: true } }, { isSupplier: { eq: true } }],
    });
  });

  test('with words, those whose name begins so are asked for too', () => {
    const { typed, search, begins } = variablesOf({ q: ' 7701 ' }, true);
    expect([typed, search]).toEqual([true, '7701']);
    expect(JSON.stringify(begins)).toContain('{"taxNumber":{"startsWith":"7701"}}');
    expect(variablesOf({}, true).typed).toBe(false);
  });

  test('the newest first', () => {
    expect(variablesOf({ sort: 'newest' }, true).orderBy).toEqual([{ field: 'CREATED_AT', direction: 'DESC' }]);
    expect(variablesOf({}, true).orderBy).toEqual([{ field: 'NAME', direction: 'ASC' }]);
  });
});
