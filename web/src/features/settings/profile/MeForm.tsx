/** One's own name, language and time zone; they take effect at once. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';

import { useChange } from '../../../api/change';
import { chooseLocale, locales } from '../../../app/i18n';
import { loadViewer, useViewer } from '../../../app/viewer';
import { toast } from '../../../ui/toasts';
import { EditForm } from '../form/EditForm';
import { LanguageField, languages } from '../../../ui/LanguageField';
import { TimeZonePicker } from '../form/TimeZonePicker';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { updateDocument, type User } from '../users/documents';

const read = ({ name, language, timeZone }: User) => ({
  name,
  language: language ?? null,
  timeZone: timeZone ?? null,
});

export function MeForm({ user }: { user: User }) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const [update, busy] = useChange(updateDocument);
  const form = useRecordForm(user, read);
  const { draft, set, faults } = form;

  const submit = async () => {
    const { language } = form.edits;
    const saved = await form.save(async (input) => {
      const { faults, payload } = await update({ input: { id: user.id, ...input } });
      return { faults, record: payload?.user };
    });
    if (!saved) return;
    const chosen = locales.find((locale) => locale === language);
    if (chosen) await chooseLocale(chosen);
    await loadViewer();
    toast({ text: t`Saved` });
  };

  return (
    <EditForm
      form={form}
      submit={() => void submit()}
      busy={busy}
      labels={{ name: t({ message: 'Name', context: 'person' }), language: t`Language`, timeZone: t`Time zone` }}
      tell={(field, value) => (field === 'language' ? languages[String(value)] : undefined)}
    >
      <TextInput
        className="wide"
        label={t({ message: 'Name', context: 'person' })}
        autoComplete="name"
        value={draft.name}
        onChange={(event) => set('name', event.currentTarget.value)}
        {...faults.field('name')}
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
