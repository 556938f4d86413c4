/** What each input of a service holds, what it is chosen from, and what is wrong with what was given. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { words } from '../../../../ui/words';
import { choices } from '../../catalogue';

export type InputKind = 'line' | 'text' | 'amount' | 'person' | 'department' | 'reason' | 'address' | 'choice';

/** A value that stands in the diagram, or the variable that will hold it. */
export interface Input {
  name: string;
  value?: string;
  variable?: string;
}

const ofInput: Record<string, InputKind> = {
  transition: 'choice',
  comment: 'text',
  resolution: 'text',
  amountSettled: 'amount',
  remedyGiven: 'choice',
  responsible: 'person',
  field: 'choice',
  to: 'person',
  text: 'text',
  url: 'address',
};
const ofField: Record<string, InputKind> = {
  reason: 'reason',
  atFaultDepartment: 'department',
  atFaultEmployee: 'person',
  resolution: 'text',
  internalComment: 'text',
  importance: 'choice',
  severity: 'choice',
  remedyGiven: 'choice',
  amountSettled: 'amount',
};
const named: Record<string, Record<string, MessageDescriptor>> = {
  transition: words.ClaimTransition,
  remedyGiven: words.Remedy,
  importance: words.Importance,
  severity: words.Severity,
};

/** What is set of a claim is of the field's kind; while that is not known, a line. */
export const kindOfInput = (name: string, field: string): InputKind => (name === 'value' ? ofField[field] : ofInput[name]) ?? 'line';

/** The values that an input is chosen from, with their words where they have any. */
export function optionsOf(handler: string, name: string, field: string): Record<string, MessageDescriptor | undefined> {
  const of = name === 'value' ? field : name;
  const listed = choices[handler]?.[name];
  if (!listed) return named[of] ?? {};
  return Object.fromEntries(listed.map((each) => [each, named[of]?.[each]]));
}

const empty = msg`Fill this in.`;
const tests: Partial<Record<InputKind, [(value: string) => boolean, MessageDescriptor]>> = {
  amount: [(value) => /^\d{1,15}(\.\d{1,4})?$/.test(value), msg`An amount is expected, as 120.50.`],
  address: [isAddress, msg`An address that begins with https:// is expected.`],
};

function isAddress(value: string): boolean {
  try {
    const { protocol, hostname, port } = new URL(value);
    return protocol === 'https:' && hostname !== '' && port === '';
  } catch {
    return false;
  }
}

/** What is wrong with an input; a variable's value is not known yet. */
export function inputFault(kind: InputKind, { value = '', variable = '' }: Input, required: boolean): MessageDescriptor | null {
  if (variable) return null;
  if (value === '') return required ? empty : null;
  const [test, fault] = tests[kind] ?? [];
  return test && fault && !test(value) ? fault : null;
}

/** What is wrong with the name of a value that another system is sent. */
export function nameFault(name: string, others: readonly string[]): MessageDescriptor | null {
  if (name === '') return empty;
  if (name === 'url') return msg`This is the address: call it otherwise.`;
  return others.filter((each) => each === name).length > 1 ? msg`Another value is called so.` : null;
}
