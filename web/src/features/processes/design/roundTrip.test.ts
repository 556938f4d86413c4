/** What bpmn-js reads and writes again keeps `wf:`, and what others have added. */
import { globSync, readFileSync } from 'node:fs';

import { BpmnModdle } from 'bpmn-moddle';
import { expect, test } from 'vitest';

import { differences } from './diff';
import { standIns } from './standIns';
import { wf } from './wf';

const moddle = new BpmnModdle({ wf });
const every = [...globSync('src/features/processes/templates/*.bpmn'), ...globSync('../tests/processes/cases/*.bpmn')];
/** One case calls two things of the file by the same id, which BPMN does not allow. */
const files = every.filter((file) => {
  const ids = [...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  return new Set(ids).size === ids.length;
});

test('nearly all of them', () => {
  expect(files.length).toBeGreaterThan(30);
});

test.each(files)('%s', async (file) => {
  const before = readFileSync(file, 'utf8');
  const { rootElement, warnings } = await moddle.fromXML(before);
  standIns(moddle, warnings);
  const { xml } = await moddle.toXML(rootElement, { format: true });
  expect(differences(before, xml)).toEqual([]);
});
