/** What the partner is to us: one kind at least. */
import '@mantine/core/styles/Checkbox.layer.css';

import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { allKinds, isKind, kinds, type Kind } from './kinds';

interface Props {
  label: string;
  value: Kind[];
  onChange: (value: Kind[]) => void;
  error?: ReactNode;
  autoFocus?: boolean;
}

export function KindsInput({ value, onChange, autoFocus, ...props }: Props) {
  const { t } = useLingui();
  return (
    <Checkbox.Group {...props} value={value} onChange={(given) => onChange(given.filter(isKind))}>
      <Group gap="sm" mt={6}>
        {allKinds.map((kind, at) => (
          <Checkbox key={kind} value={kind} label={t(kinds[kind])} autoFocus={autoFocus && at === 0} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
