/** What the fields of a claim are called, in filters and above columns. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { fieldWord } from '../../ui/wordsOfHistory';
import type { FieldName } from './fields';

const own: Record<string, MessageDescriptor> = {
  number: msg({ message: 'Number', context: 'claim' }),
  createdAt: msg({ message: 'Entered at', context: 'claim' }),
  updatedAt: msg({ message: 'Changed at', context: 'claim' }),
  participants: msg`Participant`,
  links: msg`Has a linked claim`,
  linkedFrom: msg`Is linked as`,
  history: msg`Changed by`,
  processes: msg`Has a process`,
  tasks: msg`Has a task`,
  basis: msg`Basis`,
};

export function nameOfField(name: FieldName | 'basis'): MessageDescriptor {
  const found = own[name] ?? fieldWord(name);
  if (!found) throw new Error(`${name} has no name.`);
  return found;
}
