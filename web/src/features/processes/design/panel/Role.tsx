/** The role that does a task, and the objects by which its members are narrowed: each named here, or held by a variable. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';

import { graphql } from '../../../../api/generated';
import { useViewer } from '../../../../app/viewer';
import { ObjectPicker } from '../../../../ui/pickers/ObjectPicker';
import { RolePicker } from '../../../../ui/pickers/RolePicker';
import { useNamed } from './useNamed';
import { VariableSelect } from './VariableSelect';

const document = graphql(`
  query RoleNarrowedBy($id: ID!) {
    performerRole(id: $id) {
      id
      mainObjectKind
      additionalObjectKind
    }
  }
`);

export interface Parts {
  of: (name: string) => string;
  set: (values: Record<string, string>) => void;
}

const none = { object: '', objectVariable: '', additional: '', additionalVariable: '' };

export function Role({ of, set }: Parts) {
  const { t } = useLingui();
  const id = of('role');
  const [{ data }] = useQuery({ query: document, variables: { id }, pause: id === '' });
  const found = data?.performerRole?.id === id ? data.performerRole : undefined;
  const shared = { of, set, isKnown: found !== undefined };
  return (
    <>
      <RolePicker
        label={t`Role`}
        value={useNamed(id)}
        choose={(choice) => set({ role: choice?.id ?? '', ...none })}
        error={id ? undefined : t`Fill this in.`}
        clearable
      />
      <Narrowed {...shared} part="object" kind={found?.mainObjectKind} />
      <Narrowed {...shared} part="additional" kind={found?.additionalObjectKind} />
    </>
  );
}

interface NarrowedProps extends Parts {
  part: 'object' | 'additional';
  /** By what the role is narrowed, as it says itself. */
  kind: string | null | undefined;
  isKnown: boolean;
}

function Narrowed({ of, set, part, kind, isKnown }: NarrowedProps) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const variable = `${part}Variable`;
  const value = useNamed(of(part));
  const given = of(part) || of(variable);
  if (!kind && !given) return null;
  const words = {
    object: { DEPARTMENT: t`Of the department`, ORGANISATION: t`Of the organisation`, variable: t`Or of what a variable holds` },
    additional: { DEPARTMENT: t`And of the department`, ORGANISATION: t`And of the organisation`, variable: t`Or also of what a variable holds` },
  }[part];
  const lacksMain = part === 'additional' && !(of('object') || of('objectVariable'));
  const fault = isKnown && !kind ? t`The role is not narrowed so: clear this.` : given && lacksMain ? t`Fill in the first one, too.` : undefined;
  return (
    <>
      <ObjectPicker
        kind={kind ?? 'DEPARTMENT'}
        organisation={organisation}
        label={kind === 'ORGANISATION' ? words.ORGANISATION : words.DEPARTMENT}
        value={value}
        choose={(choice) => set({ [part]: choice?.id ?? '', [variable]: '' })}
        error={fault}
      />
      <VariableSelect label={words.variable} value={of(variable)} keep={(name) => set({ [variable]: name, [part]: '' })} facts />
    </>
  );
}
