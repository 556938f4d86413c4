/** Words or the beginning of a number. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { Apply } from '../../../ui/filters/Apply';
import { nameOfField } from '../fieldNames';
import type { FieldName } from '../fields';
import { valueOf } from '../values';
import type { EditorProps } from './Editor';

export function TextForm({ name, value, change, close }: EditorProps) {
  const { t } = useLingui();
  const [text, setText] = useState(value?.is === 'text' ? value.text : '');
  const hints: Partial<Record<FieldName, string>> = {
    number: t`How it begins`,
    references: t`How it begins`,
    title: t`Any of these words, in whatever form`,
    tags: t`One tag, in full`,
  };
  const apply = () => {
    change(valueOf(name, text));
    close();
  };
  return (
    <Apply apply={apply}>
      <TextInput
        label={t(nameOfField(name))}
        description={hints[name]}
        maxLength={250}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Apply>
  );
}
