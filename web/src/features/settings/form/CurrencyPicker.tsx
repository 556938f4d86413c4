/** Chooses a currency by its code or name. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';

import { Picker } from '../../../ui/pickers/Picker';

interface Props {
  label: string;
  value: string;
  choose: (code: string) => void;
  error?: string;
  description?: string;
}

const MOST = 50;

export function CurrencyPicker({ value, choose, ...props }: Props) {
  const { i18n } = useLingui();
  const [words, search] = useState('');
  const all = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({ id: code, name: code, hint: names.of(code) ?? '' }));
  }, [i18n.locale]);
  const wanted = words.trim().toLocaleLowerCase();
  const choices = all.filter(({ name, hint }) => `${name} ${hint}`.toLocaleLowerCase().includes(wanted)).slice(0, MOST);
  return (
    <Picker
      {...props}
      value={{ id: value, name: value }}
      choose={(chosen) => chosen && choose(chosen.id)}
      found={{ choices, words, search, open: () => {} }}
    />
  );
}
