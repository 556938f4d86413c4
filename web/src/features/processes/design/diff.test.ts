/** Versions of a diagram are compared by what they mean. */
import { expect, test } from 'vitest';

import { differences } from './diff';

const diagram = (inside: string, beside = '') =>
  `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:wf="urn:redress:workflow:1">${beside}
    <b:process id="P"><b:startEvent id="S"/>${inside}</b:process></b:definitions>`;

const told = (before: string, after: string) => differences(before, after).map(({ id, change, facets }) => [id, change, ...facets]);

test.each<[string, string, string, (string | undefined)[][]]>([
  ['the same', '<b:task id="A"/>', '<b:task id="A"><b:incoming>f</b:incoming></b:task>', []],
  ['a step more', '', '<b:task id="A"/>', [['A', 'added']]],
  ['a step less', '<b:task id="A"/>', '', [['A', 'removed']]],
  ['another name', '<b:task id="A" name="x"/>', '<b:task id="A" name="y"/>', [['A', 'changed', 'name']]],
  ['another kind', '<b:task id="A"/>', '<b:userTask id="A"/>', [['A', 'changed', 'kind']]],
  [
    'another performer',
    '<b:userTask id="A"/>',
    '<b:userTask id="A"><b:extensionElements><wf:assignment kind="lane"/></b:extensionElements></b:userTask>',
    [['A', 'changed', 'performer']],
  ],
  [
    'another condition',
    '<b:sequenceFlow id="f"><b:conditionExpression>a</b:conditionExpression></b:sequenceFlow>',
    '<b:sequenceFlow id="f"><b:conditionExpression>b</b:conditionExpression></b:sequenceFlow>',
    [['f', 'changed', 'condition']],
  ],
  [
    'a step in a subprocess',
    '<b:subProcess id="U"/>',
    '<b:subProcess id="U"><b:userTask id="A"/></b:subProcess>',
    [['A', 'added']],
  ],
])('%s', (_, before, after, found) => {
  expect(told(diagram(before), diagram(after))).toEqual(found);
});

const event = (id: string) => `<b:receiveTask id="R" messageRef="${id}"/>`;
const message = (id: string, name: string) => `<b:message id="${id}" name="${name}"/>`;

test('a message is known by its name, not by its id', () => {
  expect(told(diagram(event('m'), message('m', 'paid')), diagram(event('n'), message('n', 'paid')))).toEqual([]);
  expect(told(diagram(event('m'), message('m', 'paid')), diagram(event('m'), message('m', 'sent')))).toEqual([['R', 'changed', 'event']]);
});
