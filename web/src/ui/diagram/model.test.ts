/** A diagram is read as a list of steps. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { nameOf, stepsOf } from './model';

const claimRoute = readFileSync('src/ui/diagram/examples/claim-route.bpmn', 'utf8');

test('steps stand after what leads to them, a loop and a border event included', () => {
  const ids = stepsOf(claimRoute).map(({ id }) => id);
  expect(ids).toEqual([
    'StartEvent_1',
    'Register',
    'Valid',
    'Split',
    'Expertise',
    'Overdue',
    'Escalate',
    'EndEsc',
    'Finance',
    'Join',
    'Notify',
    'EndOk',
    'Refuse',
    'EndNo',
  ]);
});

test('a step knows its kind, its mark and its ways', () => {
  const steps = new Map(stepsOf(claimRoute).map((step) => [step.id, step]));
  expect(steps.get('Overdue')).toMatchObject({ kind: 'boundaryEvent', mark: 'timer', name: 'просрочено' });
  expect(steps.get('Valid')?.ways.map(({ target }) => target)).toEqual(['Split', 'Refuse']);
  expect(nameOf(claimRoute)).toBe('Маршрут рекламации');
});

test('a subprocess holds its steps, a lane names those in it', () => {
  const xml = `<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL"><d:process id="P">
    <d:laneSet><d:lane id="L" name="Quality"><d:flowNodeRef>S</d:flowNodeRef></d:lane></d:laneSet>
    <d:subProcess id="S"><d:userTask id="A"/><d:userTask id="B"/><d:sequenceFlow id="f" sourceRef="B" targetRef="A"/></d:subProcess>
  </d:process></d:definitions>`;
  expect(stepsOf(xml).map(({ id, depth, lane }) => [id, depth, lane])).toEqual([
    ['S', 0, 'Quality'],
    ['B', 1, null],
    ['A', 1, null],
  ]);
});

test('what is no XML has no steps', () => {
  expect(stepsOf('<a')).toEqual([]);
});
