/** So many days before now. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { Apply } from '../../../ui/filters/Apply';
import type { EditorProps } from './Editor';

const usual = { within: 7, ago: 30 };

export function DaysForm({ value, change, close, ago }: EditorProps & { ago: boolean }) {
  const { t } = useLingui();
  const [text, setText] = useState(String(value?.is === 'days' ? value.days : ago ? usual.ago : usual.within));
  const [isBad, setIsBad] = useState(false);
  const apply = () => {
    if (!/^\d{1,4}$/.test(text.trim())) return setIsBad(true);
    change({ is: 'days', days: Number(text), ago });
    close();
  };
  return (
    <Apply apply={apply}>
      <TextInput
        label={t`Days`}
        inputMode="numeric"
        data-autofocus
        value={text}
        error={isBad && t`A whole number of days is expected.`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Apply>
  );
}
