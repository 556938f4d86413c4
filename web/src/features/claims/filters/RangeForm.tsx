/** From one value to another, both included; either may be left open. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Apply } from '../../../ui/filters/Apply';
import { fieldOf } from '../fields';
import { valueOf } from '../values';
import type { EditorProps } from './Editor';

const days = { from: msg({ message: 'From', context: 'day' }), to: msg({ message: 'To', context: 'day' }) };
const amounts = { from: msg({ message: 'From', context: 'amount' }), to: msg({ message: 'To', context: 'amount' }) };

export function RangeForm({ name, value, change, close }: EditorProps) {
  const { t } = useLingui();
  const before = value?.is === 'range' ? value : { from: null, to: null };
  const [from, setFrom] = useState(before.from ?? '');
  const [to, setTo] = useState(before.to ?? '');
  const [isBad, setIsBad] = useState(false);
  const isDate = fieldOf(name).kind === 'date';
  const labels = isDate ? days : amounts;
  const apply = () => {
    const found = valueOf(name, `${plain(from)}..${plain(to)}`);
    if (!found && (from || to)) return setIsBad(true);
    change(found);
    close();
  };
  const looks = isDate ? ({ type: 'date' } as const) : ({ inputMode: 'decimal' } as const);
  return (
    <Apply apply={apply}>
      <Group gap="xs" grow wrap="nowrap" align="start">
        <TextInput label={t(labels.from)} data-autofocus {...looks} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput label={t(labels.to)} {...looks} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      </Group>
      {isBad && (
        <p role="alert" className="popup-error">
          {isDate ? t`These are not two days.` : t`These are not numbers.`}
        </p>
      )}
    </Apply>
  );
}

/** "1 000,50" as people write it. */
const plain = (text: string) => text.replaceAll(/\s/g, '').replace(',', '.');
