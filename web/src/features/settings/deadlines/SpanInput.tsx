/** So much time: a number and what it counts; empty: none. */
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, TextInput } from '@mantine/core';

import type { TimeUnit } from '../../../api/generated/graphql';
import { words } from '../../../ui/words';
import type { SpanDraft } from './draft';

interface Props {
  label: string;
  value: SpanDraft;
  change: (value: SpanDraft) => void;
  error: string | undefined;
}

export function SpanInput({ label, value, change, error }: Props) {
  const { t } = useLingui();
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <TextInput label={label} inputMode="numeric" flex={1} value={value.amount} onChange={({ currentTarget }) => change({ ...value, amount: currentTarget.value })} error={error} />
      <NativeSelect
        aria-label={t`${label}: counted in`}
        w={210}
        value={value.unit}
        onChange={({ currentTarget }) => change({ ...value, unit: currentTarget.value as TimeUnit })}
        data={Object.entries(words.TimeUnit).map(([unit, word]) => ({ value: unit, label: t(word) }))}
      />
    </Group>
  );
}
