import { readFileSync } from 'node:fs';

import { buildSchema, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';

import { daysOf } from './period';
import { toldOf } from './reports';
import { filterOf, intervalOf, nameInFilter, ofClaims, reportSearch } from './search';

const usr = 'usr_1'.padEnd(30, '0');
const asking = { me: usr, today: '2026-11-30', usual: 'thisMonth' } as const;

test.each([
  ['ReportFilter', ofClaims],
  ['CancellationReportFilter', toldOf('cancellations').by],
  ['AssignmentReportFilter', toldOf('assignments').by],
] as const)('every condition of %s can be told by the address', (input, by = []) => {
  const type = buildSchema(readFileSync('../schema.graphql', 'utf8')).getType(input);
  const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  const past = input === 'ReportFilter' ? ['asOf'] : [];
  expect(fields.filter((name) => name !== 'from' && name !== 'to').toSorted()).toEqual([...by.map((name) => nameInFilter(name)), ...past].toSorted());
});

test('what an address cannot mean is dropped', () => {
  const given = { period: '2026-02-30..2026-03-01', interval: 'HOUR', statuses: 'REGISTERED,BOGUS', partners: 'x', view: '<', other: 1 };
  expect(reportSearch(given)).toEqual({ statuses: 'REGISTERED' });
});

test.each([
  ['thisWeek', '2026-11-30', '2026-12-06'],
  ['lastWeek', '2026-11-23', '2026-11-29'],
  ['thisMonth', '2026-11-01', '2026-11-30'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['thisQuarter', '2026-10-01', '2026-12-31'],
  ['lastQuarter', '2026-07-01', '2026-09-30'],
  ['thisYear', '2026-01-01', '2026-12-31'],
  ['lastYear', '2025-01-01', '2025-12-31'],
  ['last90Days', '2026-09-02', '2026-11-30'],
  ['last12Months', '2025-12-01', '2026-11-30'],
  ['2026-02-01..2026-02-28', '2026-02-01', '2026-02-28'],
])('%s', (period, from, to) => {
  expect(reportSearch({ period })).toEqual({ period });
  expect(daysOf(period, '2026-11-30')).toEqual({ from, to });
});

test.each([
  [{ from: '2026-11-23', to: '2026-11-29' }, 'DAY'],
  [{ from: '2026-10-01', to: '2026-10-31' }, 'DAY'],
  [{ from: '2026-10-01', to: '2026-11-01' }, 'MONTH'],
  [{}, 'MONTH'],
])('%j is shown by %s', (days, fitting) => {
  expect(intervalOf({}, days)).toBe(fitting);
  expect(intervalOf({ interval: 'QUARTER' }, days)).toBe('QUARTER');
});

test('as of a day, periods are those of that day', () => {
  expect(reportSearch({ asOf: '2026-02-30' })).toEqual({});
  const search = reportSearch({ asOf: '2026-03-31', period: 'lastQuarter' });
  expect(filterOf(search, asking)).toEqual({ from: '2025-10-01', to: '2025-12-31', asOf: '2026-03-31' });
  expect(filterOf({ asOf: '2026-03-31' }, asking)).toEqual({ from: '2026-03-01', to: '2026-03-31', asOf: '2026-03-31' });
});

test('days in the wrong order are none', () => expect(daysOf('2026-02-02..2026-02-01', '2026-11-30')).toBeNull());

test('the filter has the usual period, and me by my id', () => {
  expect(filterOf({ responsibles: 'me', directions: 'TO_SUPPLIER' }, asking)).toEqual({
    from: '2026-11-01',
    to: '2026-11-30',
    responsibles: [usr],
    directions: ['TO_SUPPLIER'],
  });
  expect(filterOf({}, { ...asking, usual: null })).toEqual({});
});

test('a filter has what its report can be narrowed by, by the names of its query', () => {
  const rsn = 'rsn_1'.padEnd(30, '0');
  const search = { cancellationReasons: rsn, managers: 'me', statuses: 'REGISTERED' };
  expect(filterOf(search, { ...asking, by: toldOf('cancellations').by })).toEqual({
    from: '2026-11-01',
    to: '2026-11-30',
    reasons: [rsn],
    managers: [usr],
  });
});

test.each([
  [{ windowDays: 7, least: 2 }, { windowDays: 7, least: 2 }],
  [{ windowDays: '366', least: '4' }, { windowDays: 366, least: 4 }],
  [{ windowDays: 0, least: 1 }, {}],
  [{ windowDays: 367, least: 2.5 }, {}],
  [{ windowDays: '7d', least: null }, {}],
])('the window of the radar: %j', (given, found) => {
  expect(reportSearch(given)).toEqual(found);
});
