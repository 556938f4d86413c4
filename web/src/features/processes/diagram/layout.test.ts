/** What has no drawing gets one with all its ways, whether or not its steps name them. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { drawable } from './layout';

const bare = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><bpmn:process id="p" isExecutable="true">
  <bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="a"/><bpmn:userTask id="a"/>
  <bpmn:sequenceFlow id="g" sourceRef="a" targetRef="e"/><bpmn:endEvent id="e"/></bpmn:process></bpmn:definitions>`;

test('ways are drawn that steps do not name', async () => {
  const drawn = await drawable(bare);
  for (const flow of ['f', 'g']) expect(drawn).toContain(`bpmnElement="${flow}"`);
  expect(await drawable(drawn)).toBe(drawn);
});

test('what is drawn stays as it is', async () => {
  const xml = readFileSync('src/features/processes/templates/task.en.bpmn', 'utf8');
  expect(await drawable(xml)).toBe(xml);
});
