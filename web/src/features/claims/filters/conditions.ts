/** What a field may be asked: which of them a value answers, and what each begins with. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { fieldOf, type Field, type FieldName } from '../fields';
import type { Value } from '../values';

export type Condition = 'among' | 'notAmong' | 'period' | 'within' | 'before' | 'range' | 'text' | 'set' | 'unset';

const ofKind: Record<Field['kind'], readonly Condition[]> = {
  enum: ['among', 'notAmong'],
  record: ['among', 'notAmong'],
  tree: ['among', 'notAmong'],
  date: ['period', 'within', 'before', 'range'],
  number: ['range'],
  text: ['text'],
  presence: [],
  flag: [],
};

export function conditionsOf(name: FieldName): readonly Condition[] {
  const field = fieldOf(name);
  return field.optional ? [...ofKind[field.kind], 'set', 'unset'] : ofKind[field.kind];
}

export function conditionOf(name: FieldName, value: Value | null): Condition {
  if (!value) return conditionsOf(name)[0] ?? 'set';
  if (value.is === 'among') return value.not ? 'notAmong' : 'among';
  if (value.is === 'moments') return 'range';
  if (value.is === 'days') return value.ago ? 'before' : 'within';
  return value.is;
}

/** What choosing a condition means for a field. */
export function conditionWord(name: FieldName, condition: Condition): MessageDescriptor {
  if (fieldOf(name).kind !== 'flag') return conditionWords[condition];
  return condition === 'set' ? flagWords.yes : flagWords.no;
}

export const flagWords = {
  yes: msg({ message: 'yes', context: 'condition' }),
  no: msg({ message: 'no', context: 'condition' }),
};

const conditionWords: Record<Condition, MessageDescriptor> = {
  among: msg({ message: 'is one of', context: 'condition' }),
  notAmong: msg({ message: 'is none of', context: 'condition' }),
  period: msg({ message: 'is in the period', context: 'condition' }),
  within: msg({ message: 'is in the last days', context: 'condition' }),
  before: msg({ message: 'is longer ago than', context: 'condition' }),
  range: msg({ message: 'is from – to', context: 'condition' }),
  text: msg({ message: 'has', context: 'condition' }),
  set: msg({ message: 'is set', context: 'condition' }),
  unset: msg({ message: 'is not set', context: 'condition' }),
};
