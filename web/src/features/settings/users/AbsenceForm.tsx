/** Since when somebody is away, until when, and who stands in; one's own, or by an administrator. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../../api/change';
import { useViewer } from '../../../app/viewer';
import { fromField, toField, zoneOf } from '../../../ui/moments';
import { UserPicker } from '../../../ui/pickers/UserPicker';
import { Time } from '../../../ui/Time';
import { toast } from '../../../ui/toasts';
import { EditForm, type Value } from '../form/EditForm';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { updateDocument, type User } from './documents';

const read = (user: User) => ({
  absentFrom: user.absentFrom ?? null,
  absentUntil: user.absentUntil ?? null,
  deputyId: user.deputy?.id ?? null,
});

export function AbsenceForm({ user }: { user: User }) {
  const { t } = useLingui();
  const zone = zoneOf(useViewer());
  const [update, busy] = useChange(updateDocument);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const form = useRecordForm(user, read, useAbsenceWording());
  const { draft, set, faults } = form;
  const names: Record<string, string> = { ...chosen, ...(user.deputy && { [user.deputy.id]: user.deputy.name }) };
  const labels = { absentFrom: t`Away from`, absentUntil: t`Back on`, deputyId: t`Deputy` };

  const submit = async () => {
    const saved = await form.save(async (input) => {
      const { faults, payload } = await update({ input: { id: user.id, ...input } });
      return { faults, record: payload?.user };
    });
    if (saved) toast({ text: t`Saved` });
  };
  const moment = (field: 'absentFrom' | 'absentUntil') => (
    <TextInput
      type="datetime-local"
      label={labels[field]}
      description={field === 'absentUntil' && draft.absentFrom && !draft.absentUntil ? t`Empty: until further notice` : undefined}
      value={draft[field] ? toField(draft[field], zone) : ''}
      onChange={({ currentTarget: { value } }) => set(field, value ? fromField(value, zone) : null)}
      {...faults.field(field)}
    />
  );
  const tell = (field: string, value: Value) => {
    if (typeof value !== 'string') return undefined;
    return field === 'deputyId' ? names[value] : <Time value={value} as="dateTime" />;
  };

  return (
    <EditForm form={form} submit={() => void submit()} busy={busy} labels={labels} tell={tell}>
      {moment('absentFrom')}
      {moment('absentUntil')}
      <UserPicker
        label={labels.deputyId}
        description={t`Gets the tasks, too, while the absence lasts`}
        clearable
        value={draft.deputyId === null ? null : { id: draft.deputyId, name: names[draft.deputyId] ?? '' }}
        choose={(person) => {
          if (person) setChosen({ ...chosen, [person.id]: person.name });
          set('deputyId', person?.id ?? null);
        }}
        {...faults.field('deputyId')}
      />
      {user.deputy?.isAbsent && user.deputy.id === draft.deputyId && <DeputyAway deputy={user.deputy} />}
    </EditForm>
  );
}

function DeputyAway({ deputy }: { deputy: NonNullable<User['deputy']> }) {
  return (
    <Alert color="yellow" className="wide" role="status">
      {deputy.absentUntil ? (
        <Trans>
          {deputy.name} is away, too, until <Time value={deputy.absentUntil} as="dateTime" />: nobody stands in till then.
        </Trans>
      ) : (
        <Trans>{deputy.name} is away, too: nobody stands in.</Trans>
      )}
    </Alert>
  );
}

function useAbsenceWording() {
  const { t } = useLingui();
  return {
    absentFrom: ({ code }: { code: string }) => (code === 'REQUIRED' ? t`Say since when, or clear the return.` : undefined),
    absentUntil: ({ code }: { code: string }) => (code === 'INVALID' ? t`The return comes after the beginning.` : undefined),
    deputyId: ({ code }: { code: string }) => (code === 'INVALID' ? t`Nobody is their own deputy.` : undefined),
  };
}
