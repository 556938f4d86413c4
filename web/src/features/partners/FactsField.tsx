/** The control that changes a field of a partner. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';

import { UserPicker } from '../../ui/pickers/UserPicker';
import { AddressesInput } from './AddressesInput';
import { labels, languages, type FieldName } from './fields';
import { KindsInput } from './KindsInput';
import type { Details } from './useDetails';

interface Props {
  name: FieldName;
  details: Details;
  autoFocus: boolean;
}

export function FactsField({ name, details, autoFocus }: Props) {
  const { t } = useLingui();
  const { value, set, error } = details;
  const common = { label: t(labels[name]), error: error(name), autoFocus };
  switch (name) {
    case 'name':
    case 'legalName':
    case 'taxNumber':
      return (
        <TextInput
          {...common}
          withAsterisk={name === 'name'}
          aria-required={name === 'name' || undefined}
          value={value(name)}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      );
    case 'address':
      return (
        <Textarea {...common} autosize minRows={2} maxRows={8} value={value(name)} onChange={(event) => set(name, event.currentTarget.value)} />
      );
    case 'phones':
    case 'emails':
      return <AddressesInput {...common} type={name === 'phones' ? 'tel' : 'email'} value={value(name)} onChange={(given) => set(name, given)} />;
    case 'kinds':
      return <KindsInput {...common} value={value(name)} onChange={(given) => set(name, given)} />;
    case 'manager':
      return <UserPicker {...common} value={value(name)} choose={(chosen) => set(name, chosen)} clearable />;
    case 'language':
      return (
        <NativeSelect {...common} value={value(name)} onChange={(event) => set(name, event.currentTarget.value)}>
          <option value="">{t`not set`}</option>
          {Object.entries(languages).map(([code, words]) => (
            <option key={code} value={code}>
              {t(words)}
            </option>
          ))}
        </NativeSelect>
      );
  }
}
