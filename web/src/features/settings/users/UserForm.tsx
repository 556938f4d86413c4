/** What an administrator changes of a user. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import type { StaffRole } from '../../../api/generated/graphql';
import { useViewer } from '../../../app/viewer';
import { DepartmentPicker } from '../../../ui/pickers/DepartmentPicker';
import { PartnerPicker } from '../../../ui/pickers/PartnerPicker';
import type { Choice } from '../../../ui/pickers/Picker';
import { toast } from '../../../ui/toasts';
import { words } from '../../../ui/words';
import { EditForm, type Value } from '../form/EditForm';
import { LanguageField, languages } from '../../../ui/LanguageField';
import { TimeZonePicker } from '../form/TimeZonePicker';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { updateDocument, type User } from './documents';
import { useUserWording } from './useUserWording';

const read = (user: User) => ({
  name: user.name,
  login: user.login ?? '',
  email: user.email ?? '',
  staffRole: user.staffRole ?? null,
  departmentId: user.department?.id ?? null,
  partnerId: user.partner?.id ?? null,
  language: user.language ?? null,
  timeZone: user.timeZone ?? null,
});

export function UserForm({ user }: { user: User }) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const [update, busy] = useChange(updateDocument);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const form = useRecordForm(user, read, useUserWording());
  const { draft, set, faults } = form;

  const names: Record<string, string | undefined> = { ...chosen };
  for (const place of [user.department, user.partner]) if (place) names[place.id] = place.name;
  const choice = (id: string | null): Choice | null => (id === null ? null : { id, name: names[id] ?? '' });
  const choose = (field: 'departmentId' | 'partnerId') => (place: Choice | null) => {
    if (place) setChosen({ ...chosen, [place.id]: place.name });
    set(field, place?.id ?? null);
  };
  const tell = (field: string, value: Value) => {
    const text = String(value);
    if (value === null) return undefined;
    if (field === 'language') return languages[text];
    if (field === 'staffRole') return t(words.StaffRole[text as StaffRole]);
    return field === 'departmentId' || field === 'partnerId' ? names[text] : undefined;
  };
  const submit = async () => {
    const saved = await form.save(async ({ email, ...input }) => {
      const given = { id: user.id, ...input, ...(email !== undefined && { email: email || null }) };
      const { faults, payload } = await update({ input: given });
      return { faults, record: payload?.user };
    });
    if (saved) toast({ text: t`Saved` });
  };

  return (
    <EditForm
      form={form}
      submit={() => void submit()}
      busy={busy}
      labels={{
        name: t({ message: 'Name', context: 'person' }),
        login: t`Login`,
        email: t`E-mail`,
        staffRole: t`Role`,
        departmentId: t`Department`,
        partnerId: t`Partner`,
        language: t`Language`,
        timeZone: t`Time zone`,
      }}
      tell={tell}
    >
      <TextInput
        label={t({ message: 'Name', context: 'person' })}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => set('name', event.currentTarget.value)}
        {...faults.field('name')}
      />
      <TextInput
        label={t`Login`}
        autoComplete="off"
        value={draft.login}
        onChange={(event) => set('login', event.currentTarget.value)}
        {...faults.field('login')}
      />
      {user.kind === 'STAFF' ? (
        <>
          <NativeSelect
            label={t`Role`}
            value={draft.staffRole ?? ''}
            onChange={(event) => set('staffRole', event.currentTarget.value as StaffRole)}
            data={Object.entries(words.StaffRole).map(([value, name]) => ({ value, label: t(name) }))}
            {...faults.field('staffRole')}
          />
          <DepartmentPicker
            label={t`Department`}
            clearable
            value={choice(draft.departmentId)}
            choose={choose('departmentId')}
            {...faults.field('departmentId')}
          />
        </>
      ) : (
        <PartnerPicker
          label={t`Partner`}
          value={choice(draft.partnerId)}
          choose={choose('partnerId')}
          {...faults.field('partnerId')}
        />
      )}
      <TextInput
        type="email"
        label={t`E-mail`}
        autoComplete="off"
        value={draft.email}
        onChange={(event) => set('email', event.currentTarget.value)}
        {...faults.field('email')}
      />
      <LanguageField
        label={t`Language`}
        value={draft.language}
        choose={(language) => set('language', language)}
        none={t`As the organisation: ${languages[organisation?.language ?? 'en']}`}
        {...faults.field('language')}
      />
      <TimeZonePicker
        label={t`Time zone`}
        value={draft.timeZone}
        choose={(zone) => set('timeZone', zone)}
        description={draft.timeZone ? undefined : t`As the organisation: ${organisation?.timeZone}`}
        {...faults.field('timeZone')}
      />
    </EditForm>
  );
}
