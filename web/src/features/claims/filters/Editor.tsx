/** Changes what a field is filtered by: a condition, and its values. The list follows at once. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';

import { EnumChoice } from '../../../ui/filters/EnumChoice';
import { RecordChoice } from '../../../ui/filters/RecordChoice';
import { words } from '../../../ui/words';
import { nameOfField } from '../fieldNames';
import { fieldOf, type FieldName } from '../fields';
import type { Value } from '../values';
import { conditionOf, conditionsOf, conditionWord, type Condition } from './conditions';
import { DaysForm } from './DaysForm';
import { PeriodChoice } from './PeriodChoice';
import { RangeForm } from './RangeForm';
import { TextForm } from './TextForm';

export interface EditorProps {
  name: FieldName;
  value: Value | null;
  change: (value: Value | null) => void;
  /** The partner whose contact persons are offered. */
  partner: string | null;
  names: ReadonlyMap<string, string>;
  close: () => void;
}

export default function Editor(props: EditorProps) {
  const { name, value, change } = props;
  const { t } = useLingui();
  const [condition, setCondition] = useState(() => conditionOf(name, value));
  const conditions = conditionsOf(name);
  const choose = (next: Condition) => {
    setCondition(next);
    const begun = begin(next, value);
    if (begun !== undefined) change(begun);
  };
  return (
    <Stack gap="xs">
      {conditions.length > 1 && (
        <NativeSelect
          size="sm"
          aria-label={t`Condition`}
          value={condition}
          onChange={(event) => choose(event.currentTarget.value as Condition)}
          data={conditions.map((each) => ({ value: each, label: `${t(nameOfField(name))}: ${t(conditionWord(name, each))}` }))}
        />
      )}
      <Values {...props} condition={condition} />
    </Stack>
  );
}

/** What choosing the condition alone says: it stands by itself, or turns what was chosen round. */
function begin(condition: Condition, value: Value | null): Value | undefined {
  if (condition === 'set' || condition === 'unset') return { is: condition };
  if (value?.is === 'among') return { is: 'among', of: value.of, not: condition === 'notAmong' };
  return undefined;
}

function Values({ condition, ...props }: EditorProps & { condition: Condition }) {
  switch (condition) {
    case 'among':
    case 'notAmong':
      return <Among {...props} not={condition === 'notAmong'} />;
    case 'period':
      return <PeriodChoice {...props} />;
    case 'within':
    case 'before':
      return <DaysForm {...props} key={condition} ago={condition === 'before'} />;
    case 'range':
      return <RangeForm {...props} />;
    case 'text':
      return <TextForm {...props} />;
    case 'set':
    case 'unset':
      return null;
  }
}

function Among({ name, value, change, not, names, partner }: EditorProps & { not: boolean }) {
  const { t } = useLingui();
  const field = fieldOf(name);
  const set = (of: readonly string[]) => change(of.length > 0 ? { is: 'among', not, of } : null);
  const props = { label: t(nameOfField(name)), chosen: value?.is === 'among' ? value.of : [], set };
  if (field.kind === 'enum') return <EnumChoice {...props} words={words[field.of]} />;
  return field.kind === 'record' || field.kind === 'tree' ? <RecordChoice {...props} of={field.of} names={names} partner={partner} /> : null;
}
