/** A diagram is read as a list of steps. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { nameOf, stepsOf } from './model';

const investigation = readFileSync('src/features/processes/templates/investigation.en.bpmn', 'utf8');

test('steps stand after what leads to them, a loop and a border event included', () => {
  const ids = stepsOf(investigation).map(({ id }) => id);
  expect(ids).toEqual([
    'Start',
    'Prepare',
    'Again',
    'Split',
    'Quality',
    'Late',
    'Remind',
    'EndReminded',
    'Logistics',
    'Sales',
    'Join',
    'Decide',
    'Decision',
    'Reject',
    'EndRejected',
    'Satisfy',
    'EndSatisfied',
  ]);
});

test('a step knows its kind, its mark and its ways', () => {
  const steps = new Map(stepsOf(investigation).map((step) => [step.id, step]));
  expect(steps.get('Late')).toMatchObject({ kind: 'boundaryEvent', mark: 'timer', name: 'late' });
  expect(steps.get('Decision')?.ways.map(({ name, target }) => [name, target])).toEqual([
    ['look again', 'Again'],
    ['reject', 'Reject'],
    ['satisfy', 'Satisfy'],
  ]);
  expect(nameOf(investigation)).toBe('Claim investigation');
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
