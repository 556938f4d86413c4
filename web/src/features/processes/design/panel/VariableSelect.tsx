/** Chooses one of the variables that the process knows. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { useCatalogue } from './chosen';

interface Props {
  label: string;
  value: string;
  keep: (value: string) => void;
  description?: string;
  hideLabel?: boolean;
  /** Fields of the subject, too: what is only read. */
  facts?: boolean;
}

export function VariableSelect({ label, value, keep, description, hideLabel, facts }: Props) {
  const { t } = useLingui();
  const { variables, facts: ofSubject } = useCatalogue();
  const names = [...variables.map(({ name }) => name), ...(facts ? ofSubject.map(({ name }) => name) : [])];
  const known = value && !names.includes(value) ? [value, ...names] : names;
  return (
    <NativeSelect
      size="xs"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      value={value}
      data={[{ value: '', label: t`Choose…` }, ...known]}
      onChange={(event) => keep(event.currentTarget.value)}
    />
  );
}
