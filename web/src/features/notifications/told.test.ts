import { readFileSync } from 'node:fs';

import { i18n } from '@lingui/core';
import { buildSchema, isEnumType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';

import type { Notification } from './documents';
import { detailsOf, sentence, subjectOf } from './told';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const one = (kind: Notification['kind'], more: Partial<Notification> = {}): Notification => ({
  id: 'ntf_1',
  kind,
  title: 'Broken cups',
  path: '/claims/2026-000001',
  actorName: 'Bob',
  details: { number: '2026-000001', partner: 'Cups & Co', to: 'IN_PROGRESS', rating: 2, into: '2026-000002' },
  createdAt: '2026-11-30T12:00:00Z',
  readAt: null,
  ...more,
});
const format = (moment: string) => moment.slice(0, 10);

test.each([
  ['CLAIM_ASSIGNED', 'Bob made you responsible for 2026-000001'],
  ['CLAIM_TAKEN_AWAY', 'Bob took 2026-000001 from you'],
  ['CLAIM_STATUS', 'Bob moved 2026-000001 to “In progress”'],
  ['CLAIM_RATED', 'Bob rated 2026-000001: 2 of 5'],
  ['CLAIM_MERGED', 'Bob merged 2026-000001 into 2026-000002'],
  ['TASK_ASSIGNED', 'Bob gave you a task'],
] as const)('%s reads "%s"', (kind, told) => {
  expect(sentence(one(kind), i18n, format)).toBe(told);
});

test('every kind has its sentence, also where little is known', () => {
  const kinds = buildSchema(readFileSync('../schema.graphql', 'utf8')).getType('NotificationKind');
  for (const { name } of isEnumType(kinds) ? kinds.getValues() : []) {
    const kind = name as Notification['kind'];
    const told = sentence(one(kind, { details: null, actorName: null }), i18n, format);
    expect(told).not.toMatch(/undefined|null/);
  }
});

test('the subject is the title with the partner, or the claim of a task', () => {
  expect(subjectOf(one('CLAIM_RATED'))).toBe('Broken cups · Cups & Co');
  expect(subjectOf(one('TASK_DONE', { details: { about: '2026-000001' } }))).toBe('Broken cups · 2026-000001');
  expect(detailsOf(one('TASK_DONE', { details: 'odd' })).text).toBe('');
});
