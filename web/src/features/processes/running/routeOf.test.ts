/** A map's answer becomes the route that is drawn. */
import { expect, test } from 'vitest';

import { drawnRoute } from '../diagram/route';
import { routeOf, type ProcessMap } from './routeOf';

const visit = (elementId: string, passed: number, isFlow = false, processId = 'P') => ({
  processId,
  elementId,
  isFlow,
  entered: passed + 1,
  passed,
  lastAt: '2026-11-30T10:00:00Z',
});
const task = (elementId: string, given: object) => ({
  id: `tsk_${elementId}`,
  title: elementId,
  processId: 'P',
  elementId,
  dueAt: null,
  closedAt: null,
  lane: null,
  performer: null,
  claimedBy: null,
  role: null,
  closedBy: null,
  ...given,
});
const place = (elementId: string, incident: object | null = null, versionId = 'pdv_1') => ({
  tokenId: `tok_${elementId}`,
  versionId,
  processId: 'P',
  elementId,
  status: incident ? 'FAILED' : 'WAITING',
  incident,
});

const map = {
  id: 'pin_1',
  status: 'RUNNING',
  version: 3,
  definitionVersion: { id: 'pdv_1', number: 1, xml: '<process id="P">' },
  places: [place('Check'), place('Check'), place('Notify', { rule: 'service', message: 'No.', at: '' }), place('Far', null, 'pdv_2')],
  visits: [visit('Start', 1), visit('Do', 2), visit('f1', 2, true), visit('Else', 1, false, 'Called')],
  tasks: {
    nodes: [
      task('Do', { status: 'DONE', closedAt: '2026-11-30T09:00:00Z', closedBy: { id: 'usr_1', name: 'Ann' } }),
      task('Check', { status: 'OPEN', role: { id: 'rol_1', name: 'Quality' }, dueAt: '2026-12-02T09:00:00Z' }),
    ],
  },
} as unknown as ProcessMap;

const words = { incident: ({ rule }: { rule: string }) => `failed: ${rule}`, nobody: 'nobody' };

test('tokens, passes, incidents, who has it and who did it', () => {
  const { nodes, flows } = routeOf(map, words);
  expect([...nodes.keys()]).toEqual(['Start', 'Do', 'Check', 'Notify']);
  expect(nodes.get('Check')).toEqual({
    tokens: 2,
    passes: 0,
    open: [{ id: 'tsk_Check', who: 'Quality', dueAt: '2026-12-02T09:00:00Z' }],
  });
  expect(nodes.get('Do')).toEqual({ tokens: 0, passes: 2, last: { who: 'Ann', at: '2026-11-30T09:00:00Z' } });
  expect(nodes.get('Notify')?.incident).toBe('failed: service');
  expect([...flows]).toEqual([['f1', 3]]);
});

test('it is drawn with badges for tokens, failures and repeated passes', () => {
  const drawn = new Map(drawnRoute(routeOf(map, words)).map((each) => [each.id, each]));
  expect(drawn.get('Check')).toMatchObject({ className: 'is-here', badges: [{ text: '2' }] });
  expect(drawn.get('Notify')).toMatchObject({ className: 'is-failed', badges: [{ text: '!' }] });
  expect(drawn.get('Do')).toMatchObject({ className: 'is-passed', badges: [{ text: '×2' }] });
  expect(drawn.get('f1')).toMatchObject({ className: 'is-taken' });
});
