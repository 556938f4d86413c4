/** Who does a task, by when, and how much depends on it. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../../../api/generated';
import type { Choice } from '../../../../ui/pickers/Picker';
import { DepartmentPicker } from '../../../../ui/pickers/DepartmentPicker';
import { RolePicker } from '../../../../ui/pickers/RolePicker';
import { UserPicker } from '../../../../ui/pickers/UserPicker';
import { words } from '../../../../ui/words';
import { kindOf, text } from '../bpmn';
import { extension, setAttributes } from '../pieces';
import type { Chosen } from './chosen';
import { Kept } from './Kept';
import { Section } from './Section';
import { VariableSelect } from './VariableSelect';

const named = graphql(`
  query ProcessNamed($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on User {
        name
      }
      ... on PerformerRole {
        name
      }
      ... on Department {
        name
      }
    }
  }
`);

/** What a record is called that the diagram names by its id. */
function useNamed(id: string): Choice | null {
  const [{ data }] = useQuery({ query: named, variables: { id }, pause: id === '' });
  if (id === '') return null;
  const node = data?.node;
  return { id, name: node?.id === id && 'name' in node ? node.name : id };
}

const WHO = ['kind', 'person', 'role', 'object', 'objectVariable', 'variable'];

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

interface Parts {
  of: (name: string) => string;
  set: (values: Record<string, string>) => void;
}

function Person({ id, keep }: { id: string; keep: (id: string) => void }) {
  const { t } = useLingui();
  return <UserPicker label={t`Person`} value={useNamed(id)} choose={(choice) => keep(choice?.id ?? '')} clearable />;
}

function Role({ of, set }: Parts) {
  const { t } = useLingui();
  const role = useNamed(of('role'));
  const department = useNamed(of('object'));
  return (
    <>
      <RolePicker label={t`Role`} value={role} choose={(choice) => set({ role: choice?.id ?? '' })} clearable />
      <DepartmentPicker
        label={t`Of the department`}
        value={department}
        choose={(choice) => set({ object: choice?.id ?? '', objectVariable: '' })}
        clearable
      />
      <VariableSelect
        label={t`Or of the department in a variable`}
        value={of('objectVariable')}
        keep={(objectVariable) => set({ objectVariable, object: '' })}
        facts
      />
    </>
  );
}

function Due({ of, set }: Parts) {
  const { t } = useLingui();
  const importances = ['HIGH', 'NORMAL', 'LOW'] as const;
  return (
    <>
      <Kept
        label={t`To be done within`}
        description={t`A duration, as P2D (two days) or PT4H (four hours), or a date`}
        value={of('due')}
        keep={(due) => set({ due, dueVariable: '' })}
      />
      <VariableSelect label={t`Or by the moment in a variable`} value={of('dueVariable')} keep={(dueVariable) => set({ dueVariable, due: '' })} facts />
      <NativeSelect
        size="xs"
        label={t`Importance`}
        value={of('importance')}
        data={[{ value: '', label: t`As usual` }, ...importances.map((each) => ({ value: each, label: t(words.Importance[each]) }))]}
        onChange={(event) => set({ importance: event.currentTarget.value })}
      />
    </>
  );
}
