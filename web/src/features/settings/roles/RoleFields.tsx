/** The fields of a performer role. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';

import type { FormFaults } from '../../../ui/formFaults';
import { useKindOptions } from './useRoleWording';

export interface RoleDraft extends Record<string, string | null> {
  name: string;
  shortName: string;
  mainObjectKind: string | null;
  additionalObjectKind: string | null;
}

interface Props {
  draft: RoleDraft;
  set: <F extends keyof RoleDraft & string>(field: F, value: RoleDraft[F]) => void;
  faults: FormFaults;
}

export function RoleFields({ draft, set, faults }: Props) {
  const { t } = useLingui();
  const options = useKindOptions();
  return (
    <>
      <TextInput
        data-autofocus
        label={t`Name`}
        withAsterisk
        value={draft.name}
        onChange={(event) => set('name', event.currentTarget.value)}
        {...faults.field('name')}
      />
      <TextInput
        label={t`Short name`}
        value={draft.shortName}
        onChange={(event) => set('shortName', event.currentTarget.value)}
        {...faults.field('shortName')}
      />
      <NativeSelect
        label={t`Narrowed by`}
        description={t`Members are then named for one of them each`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.mainObjectKind ?? ''}
        onChange={(event) => set('mainObjectKind', event.currentTarget.value || null)}
        data={options}
        {...faults.field('mainObjectKind')}
      />
      <NativeSelect
        label={t`And by`}
        value={draft.additionalObjectKind ?? ''}
        onChange={(event) => set('additionalObjectKind', event.currentTarget.value || null)}
        data={options}
        {...faults.field('additionalObjectKind')}
      />
    </>
  );
}
