/** Who does a task, by when, and how much depends on it. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { UserPicker } from '../../../../ui/pickers/UserPicker';
import { words } from '../../../../ui/words';
import { kindOf, text } from '../bpmn';
import { extension, setAttributes } from '../pieces';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Role, type Parts } from './Role';
import { Section } from './Section';
import { useNamed } from './useNamed';
import { VariableSelect } from './VariableSelect';

const WHO = ['kind', 'person', 'role', 'object', 'objectVariable', 'additional', 'additionalVariable', 'variable'];

export function Performer(chosen: Chosen) {
  const { t } = useLingui();
  const { designer, shape, piece } = chosen;
  const given = extension(piece, 'Assignment');
  const of = (name: string) => text(given, name);
  const set = (values: Record<string, string>) => setAttributes(designer, shape, piece, 'Assignment', values);
  const isLane = kindOf(piece) === 'lane';
  const kinds = [
    { value: '', label: isLane ? t`Nobody yet` : t`Nobody, or as its lane says` },
    { value: 'role', label: t`A role` },
    { value: 'person', label: t`A person` },
    { value: 'variable', label: t`As a variable says` },
  ];
  const choose = (kind: string) => set({ ...Object.fromEntries(WHO.map((name) => [name, ''])), kind });
  return (
    <Section title={t`Performer`}>
      <NativeSelect
        size="xs"
        label={t`Who does it`}
        data={kinds}
        value={of('kind') === 'lane' ? '' : of('kind')}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {of('kind') === 'person' && <Person id={of('person')} keep={(person) => set({ person })} />}
      {of('kind') === 'role' && <Role {...{ of, set }} />}
      {of('kind') === 'variable' && (
        <VariableSelect label={t`Variable with the performer`} value={of('variable')} keep={(variable) => set({ variable })} facts />
      )}
      {!isLane && <Due {...{ of, set }} />}
    </Section>
  );
}

function Person({ id, keep }: { id: string; keep: (id: string) => void }) {
  const { t } = useLingui();
  return <UserPicker label={t`Person`} value={useNamed(id)} choose={(choice) => keep(choice?.id ?? '')} clearable />;
}

/** A duration of ISO 8601, a date with or without a time, or a variable's name. */
const isDue = (due: string) => due === '' || /^(P(?=[\dT])\S+|\d{4}-\d\d-\d\d\S*|[A-Za-z_]\w*)$/.test(due);

function Due({ of, set }: Parts) {
  const { t } = useLingui();
  const importances = ['HIGH', 'NORMAL', 'LOW'] as const;
  return (
    <>
      <Kept
        label={t`To be done within`}
        description={t`A duration, as P2D (two days) or PT4H (four hours), or a date`}
        fault={(due) => (isDue(due) ? undefined : t`This is no duration and no date.`)}
        value={of('due')}
        keep={(due) => set({ due, dueVariable: '' })}
      />
      <VariableSelect label={t`Or by the moment in a variable`} value={of('dueVariable')} keep={(dueVariable) => set({ dueVariable, due: '' })} facts />
      <NativeSelect
        size="xs"
        label={t`Importance`}
        value={of('importance')}
        data={[{ value: '', label: t`As usual` }, ...importances.map((each) => ({ value: each, label: t(words.Importance[each]) }))]}
        onChange={(event) => set({ importance: event.currentTarget.value, importanceVariable: '' })}
      />
      <VariableSelect
        label={t`Or the importance in a variable`}
        value={of('importanceVariable')}
        keep={(importanceVariable) => set({ importanceVariable, importance: '' })}
        facts
      />
    </>
  );
}
