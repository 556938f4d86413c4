/** Whatever bpmn-js may say of what is offered has words here. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { isOffered } from './palette';
import { texts } from './translations';

const read = (path: string) => readFileSync(`node_modules/bpmn-js/lib/features/${path}`, 'utf8');

test('every kind that the menu of kinds offers', () => {
  const catalogue = read('popup-menu/PopupEntries.js');
  const labels = new Map([...catalogue.matchAll(/'?([\w-]+)'?: \{\s+label: '([^']+)'/g)].map(([, id = '', label = '']) => [id, label]));
  const options = [...read('replace/ReplaceOptions.js').matchAll(/replaceWith\('([\w-]+)'/g)].map(([, id = '']) => id);
  const offered = options.filter((id) => isOffered(`replace-with-${id}`)).map((id) => labels.get(id) ?? id);
  expect(offered.length).toBeGreaterThan(30);
  expect([...new Set(offered)].filter((label) => !(label in texts))).toEqual([]);
});

test('every button around an element', () => {
  const pad = read('context-pad/ContextPadProvider.js');
  const said = [...pad.matchAll(/translate\('([^']+)'\)/g)].map(([, words = '']) => words);
  const refused = /conditional|compensation/i;
  expect(said.filter((words) => !(words in texts) && !refused.test(words))).toEqual([]);
});

test.each(['replace-with-script-task', 'replace-with-rule-task', 'replace-with-complex-gateway', 'toggle-loop', 'replace-with-timer-start', 'append.condition-intermediate-event'])(
  '%s is not offered',
  (entry) => {
    expect(isOffered(entry)).toBe(false);
  },
);

test.each(['replace-with-user-task', 'replace-with-conditional-flow', 'toggle-parallel-mi', 'replace-with-timer-boundary', 'append.end-event'])(
  '%s is offered',
  (entry) => {
    expect(isOffered(entry)).toBe(true);
  },
);
