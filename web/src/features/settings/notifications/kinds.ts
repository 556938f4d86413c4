/** The kinds of notifications in their groups, and a way as two boxes to tick. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Settings } from './documents';

type Choice = Settings['choices'][number];
export type Kind = Choice['kind'];
export type Way = Choice['way'];

const groups: readonly { label: MessageDescriptor; begins: string }[] = [
  { label: msg({ message: 'Claims', context: 'notifications' }), begins: 'CLAIM_' },
  { label: msg({ message: 'Tasks', context: 'notifications' }), begins: 'TASK_' },
  { label: msg({ message: 'Processes', context: 'notifications' }), begins: 'PROCESS_' },
  { label: msg({ message: 'Reports', context: 'notifications' }), begins: 'REPORT_' },
];

export function grouped(choices: readonly Choice[]) {
  return groups.map(({ label, begins }) => ({ label, choices: choices.filter(({ kind }) => kind.startsWith(begins)) }));
}

export const inApp = (way: Way) => way === 'APP' || way === 'BOTH';
export const byMail = (way: Way) => way === 'EMAIL' || way === 'BOTH';

export function wayOf(app: boolean, mail: boolean): Way {
  if (app) return mail ? 'BOTH' : 'APP';
  return mail ? 'EMAIL' : 'NONE';
}
