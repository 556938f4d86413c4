/** The words for types of variables and of answers. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { fieldKinds, type FieldKind } from '../forms';
import { variableTypes, type VariableType } from '../wf';

const answers: Record<FieldKind, MessageDescriptor> = {
  text: msg`A line of text`,
  longText: msg`A longer text`,
  integer: msg`A whole number`,
  number: msg`A number`,
  boolean: msg`Yes or no`,
  date: msg`A date`,
  choice: msg`One of several`,
};
export const types: Record<VariableType, MessageDescriptor> = {
  string: msg`text`,
  integer: msg`whole number`,
  number: msg`number`,
  boolean: msg`yes or no`,
  time: msg`moment`,
  list: msg`list`,
  object: msg`record`,
  any: msg`anything`,
};

export function useFieldKinds() {
  const { t } = useLingui();
  return fieldKinds.map((value) => ({ value, label: t(answers[value]) }));
}

export function useVariableTypes() {
  const { t } = useLingui();
  return variableTypes.map((value) => ({ value, label: t(types[value]) }));
}
