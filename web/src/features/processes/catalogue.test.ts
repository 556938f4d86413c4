/** The app's catalogue is the service's. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { choices, facts, handlers } from './catalogue';
import { handlerWords, inputWords } from './design/panel/serviceWords';

const read = (name: string) => readFileSync(`../server/processes/rules/${name}.py`, 'utf8');
const types: Record<string, string> = {
  _TEXT: 'string',
  _NUMBER: 'number',
  _TIME: 'time',
  'VariableType.INTEGER': 'integer',
  'VariableType.BOOLEAN': 'boolean',
  'VariableType.LIST': 'list',
};

test('facts of subjects', () => {
  const found = [...read('facts').matchAll(/"((?:claim|partner)\.\w+)": ([\w.]+)/g)].map(([, name, type = '']) => [name, types[type]]);
  expect(found.length).toBeGreaterThan(20);
  expect({ ...facts.CLAIM, ...facts.PARTNER }).toEqual(Object.fromEntries(found));
});

test('services, their inputs and what these are chosen from', () => {
  const text = read('handlers');
  const keys = [...text.matchAll(/= ((?:"[a-z.]+",? ?)+)\n/g)].flatMap(([, names = '']) => [...names.matchAll(/"([a-z.]+)"/g)].map(([, key]) => key));
  expect(handlers.map(({ key }) => key).toSorted()).toEqual(keys.filter((key) => key !== undefined).toSorted());
  for (const name of handlers.flatMap(({ inputs }) => inputs.map((each) => each.name))) expect(text).toContain(`"${name}"`);
  const open = handlers.filter(({ isOpen }) => isOpen).map(({ key }) => key.toUpperCase());
  expect([...text.matchAll(/^ {4}(\w+): Service\(.*open_ended=True\)/gm)].map(([, name]) => name)).toEqual(open);
  const settable = [...(/SETTABLE[^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/"(\w+)": /g)].map(([, field]) => field);
  expect(choices['claim.set']?.field).toEqual(settable);
});

test('each service and input has words', () => {
  expect(handlers.filter(({ key }) => !(key in handlerWords))).toEqual([]);
  expect(handlers.flatMap(({ inputs }) => inputs).filter(({ name }) => !(name in inputWords))).toEqual([]);
});
