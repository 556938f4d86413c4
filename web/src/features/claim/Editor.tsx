/** The control that changes a field, by its kind. */
import '@mantine/core/styles/Pill.layer.css';
import '@mantine/core/styles/PillsInput.layer.css';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';

import { useViewer } from '../../app/viewer';
import { fromField, toField, zoneOf } from '../../ui/moments';
import { ContactPicker } from '../../ui/pickers/ContactPicker';
import { DepartmentPicker } from '../../ui/pickers/DepartmentPicker';
import { PartnerPicker } from '../../ui/pickers/PartnerPicker';
import type { Choice } from '../../ui/pickers/Picker';
import { ReasonPicker } from '../../ui/pickers/ReasonPicker';
import { UserPicker } from '../../ui/pickers/UserPicker';
import { fieldOf, listOf, type FieldName, type Value } from './fields';

interface Props {
  name: FieldName;
  label: string;
  value: Value;
  set: (value: Value) => void;
  error: React.ReactNode;
  autoFocus: boolean;
  /** Whose contact persons there are to choose from. */
  partnerId?: string;
  required?: boolean;
}

export default function Editor({ name, label, value, set, error, autoFocus, partnerId, required }: Props) {
  const { t } = useLingui();
  const zone = zoneOf(useViewer());
  const { kind, list, required: always } = fieldOf(name);
  const must = required ?? always;
  const common = { label, error, autoFocus, withAsterisk: must, 'aria-required': must || undefined };
  const text = typeof value === 'string' ? value : '';
  const type = (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => set(event.currentTarget.value);
  const record = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  const picker = { label, error, autoFocus, value: record, choose: (chosen: Choice | null) => set(chosen), clearable: !must, required: must };

  switch (kind) {
    case 'line':
      return <TextInput {...common} value={text} onChange={type} />;
    case 'text':
      return <Textarea {...common} value={text} onChange={type} autosize minRows={3} maxRows={20} />;
    case 'amount':
      return <TextInput {...common} value={text} onChange={type} inputMode="decimal" />;
    case 'currency':
      return <TextInput {...common} value={text} onChange={(event) => set(event.currentTarget.value.toUpperCase())} maxLength={3} />;
    case 'moment':
      return (
        <TextInput
          {...common}
          type="datetime-local"
          value={text && toField(text, zone)}
          onChange={({ currentTarget }) => set(currentTarget.value ? fromField(currentTarget.value, zone) : null)}
        />
      );
    case 'tags':
      return (
        <TagsInput
          {...common}
          value={Array.isArray(value) ? value : []}
          onChange={set}
          maxTags={20}
          maxLength={50}
          description={t`Enter adds a tag`}
          clearButtonProps={{ 'aria-label': t`Clear: ${label}` }}
        />
      );
    case 'list':
      return (
        <NativeSelect {...common} value={text} onChange={({ currentTarget }) => set(currentTarget.value || null)}>
          {!must && <option value="">{t`not set`}</option>}
          {list &&
            Object.entries(listOf(list)).map(([code, word]) => (
              <option key={code} value={code}>
                {t(word)}
              </option>
            ))}
        </NativeSelect>
      );
    case 'reason':
      return <ReasonPicker {...picker} />;
    case 'department':
      return <DepartmentPicker {...picker} />;
    case 'user':
      return <UserPicker {...picker} />;
    case 'contact':
      return <ContactPicker {...picker} partnerId={partnerId} creates />;
    case 'partner':
      return <PartnerPicker {...picker} />;
  }
}
