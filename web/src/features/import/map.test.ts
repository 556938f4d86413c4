import { describe, expect, it } from 'vitest';

import { columnsOf, sampleOf, sourceOf, tidy, valueOf, written, type Cell, type Source } from './map';

const row: Record<string, string> = { State: 'CA', 'ZIP code': '', Issue: 'Late', '#': '7' };
const cell = (name: string) => row[name] ?? '';

describe('a source', () => {
  const cases: [Cell | undefined, Source][] = [
    [undefined, { from: 'nothing' }],
    ['{Issue}', { from: 'column', column: 'Issue' }],
    ['{#}', { from: 'column', column: '#' }],
    ['MAIL', { from: 'constant', text: 'MAIL' }],
    ['a [[b]] {{c}}', { from: 'constant', text: 'a [b] {c}' }],
    ['{Issue}: {State}', { from: 'template', text: '{Issue}: {State}' }],
    ['{ZIP code:0>5}', { from: 'template', text: '{ZIP code:0>5}' }],
    [{ value: '{Issue}', format: '%d' }, { from: 'column', column: 'Issue' }],
    [{ latest: ['{A}', '{B}'] }, { from: 'latest', texts: ['{A}', '{B}'] }],
  ];
  it.each(cases)('is read from %j', (given, source) => {
    expect(sourceOf(given)).toEqual(source);
    const text = typeof given === 'object' ? given.value : given;
    expect(valueOf(source)).toBe(text);
  });
});

it('is told as short as it can be', () => {
  expect(tidy({ value: 'x', default: undefined })).toBe('x');
  expect(tidy({ value: 'x', default: '' })).toEqual({ value: 'x', default: '' });
  expect(tidy({ default: 'x' })).toBeUndefined();
});

it('knows the columns of a template', () => {
  expect(columnsOf('[{A}, ]{{B}} {C:0>5} {A}')).toEqual(['A', 'C']);
  expect(columnsOf({ latest: ['{B}', '{A}'] })).toEqual(['B', 'A']);
});

describe('a sample', () => {
  const cases: [string, string][] = [
    ['{Issue}', 'Late'],
    ['Consumer[, {State}][ {ZIP code:0>5}]', 'Consumer, CA'],
    ['[{ZIP code}. ]About {Issue} [[x]]', 'About Late [x]'],
    ['{#}', '7'],
    ['{Nothing}', ''],
  ];
  it.each(cases)('of %s', (text, expected) => {
    expect(written(text, cell)).toBe(expected);
  });
  it('shows what stands in instead', () => {
    expect(sampleOf({ value: '{ZIP code}', default: 'none' }, cell)).toBe('none');
    expect(sampleOf({ value: '{Issue}', values: { Late: 'DELAY' } }, cell)).toBe('DELAY');
    expect(sampleOf({ value: '{Issue}', values: {} }, cell)).toBe('');
  });
});
