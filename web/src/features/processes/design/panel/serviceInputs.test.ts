/** What is wrong with an input is told at its field, as the service would tell it later. */
import { expect, test } from 'vitest';

import { choices, handlers } from '../../catalogue';
import { inputFault, kindOfInput, nameFault, optionsOf } from './serviceInputs';

test.each([
  ['address', 'https://erp.example.org/hook', true],
  ['address', 'http://erp.example.org', false],
  ['address', 'https://erp.example.org:8443/', false],
  ['address', 'erp.example.org', false],
  ['amount', '120.50', true],
  ['amount', '120,50', false],
  ['text', 'anything', true],
] as const)('%s: %s', (kind, value, fits) => {
  expect(inputFault(kind, { name: 'x', value }, true) === null).toBe(fits);
});

test('what is needed is given here or by a variable', () => {
  expect(inputFault('line', { name: 'x' }, true)).not.toBeNull();
  expect(inputFault('line', { name: 'x' }, false)).toBeNull();
  expect(inputFault('address', { name: 'x', variable: 'where' }, true)).toBeNull();
});

test('values that are sent have names of their own', () => {
  expect([nameFault('', ['']), nameFault('url', ['url']), nameFault('a', ['a', 'a']), nameFault('a', ['a', 'b'])].map((each) => each === null)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('each input has a kind of its own, and each choice its values', () => {
  const fields = choices['claim.set']?.field ?? [];
  expect(fields.map((field) => kindOfInput('value', field))).not.toContain('line');
  const all = handlers.flatMap(({ key, inputs }) => inputs.flatMap(({ name }) => (name === 'value' ? fields : ['']).map((field) => ({ key, name, field }))));
  const chosen = all.filter(({ name, field }) => kindOfInput(name, field) === 'choice');
  expect(chosen.length).toBeGreaterThan(4);
  expect(chosen.filter(({ key, name, field }) => Object.keys(optionsOf(key, name, field)).length < 2)).toEqual([]);
});
