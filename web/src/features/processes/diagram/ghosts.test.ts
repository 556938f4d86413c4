/** What a version has no more is found where the version before drew it. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { around, drawGhosts, ghostsOf } from './ghosts';

const xml = readFileSync('src/features/processes/templates/task.en.bpmn', 'utf8');
const way = 'Flow_Execute_Check';

test('shapes and ways with their names and places', async () => {
  const found = await ghostsOf(xml, ['Execute', way]);
  expect(found.map(({ id }) => id).toSorted()).toEqual(['Execute', way].toSorted());
  const task = found.find(({ id }) => id === 'Execute');
  expect(task).toMatchObject({ name: 'Perform' });
  expect(task?.box?.width).toBeGreaterThan(50);
  expect(found.find(({ id }) => id === way)?.way?.length).toBeGreaterThan(1);
  expect(await ghostsOf(xml, [])).toEqual([]);
});

test('the map leaves room for them', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(around(box, [{ id: 'a', name: '', box: { x: -5, y: 20, width: 10, height: 10 } }])).toEqual({ x: -5, y: 0, width: 15, height: 30 });
  expect(around(box, [])).toEqual(box);
});

test('they are drawn anew each time, the chosen one marked', () => {
  const layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const ghost = { id: 'a', name: 'Look into it once more', box: { x: 0, y: 0, width: 100, height: 80 } };
  drawGhosts(layer, [ghost], null);
  drawGhosts(layer, [ghost], 'a');
  expect(layer.children).toHaveLength(1);
  expect(layer.firstElementChild?.getAttribute('class')).toBe('diagram-ghost is-chosen');
  expect([...layer.querySelectorAll('text')].map((each) => each.textContent)).toEqual(['Look into it', 'once more']);
});
