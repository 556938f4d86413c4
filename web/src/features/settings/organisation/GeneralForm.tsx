/** The organisation's name and what stands where a user or an amount names nothing else. */
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';

import { useChange } from '../../../api/change';
import { loadViewer } from '../../../app/viewer';
import { toast } from '../../../ui/toasts';
import { CurrencyPicker } from '../form/CurrencyPicker';
import { EditForm } from '../form/EditForm';
import { LanguageField, languages } from '../../../ui/LanguageField';
import { TimeZonePicker } from '../form/TimeZonePicker';
import { useRecordForm } from '../../../ui/form/useRecordForm';
import { updateDocument, type Organisation } from './documents';

const read = ({ name, language, timeZone, currency }: Organisation) => ({ name, language, timeZone, currency });

export function GeneralForm({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  const [update, busy] = useChange(updateDocument);
  const form = useRecordForm(organisation, read);
  const { draft, set, faults } = form;

  const submit = async () => {
    const saved = await form.save(async (input) => {
      const { faults, payload } = await update({ input });
      return { faults, record: payload?.organisation };
    });
    if (!saved) return;
    await loadViewer();
    toast({ text: t`Saved` });
  };

  return (
    <EditForm
      form={form}
      submit={() => void submit()}
      busy={busy}
      labels={{ name: t`Name`, language: t`Default language`, timeZone: t`Time zone`, currency: t`Currency` }}
      tell={(field, value) => (field === 'language' ? languages[value] : undefined)}
    >
      <TextInput
        className="wide"
        label={t`Name`}
        value={draft.name}
        onChange={(event) => set('name', event.currentTarget.value)}
        {...faults.field('name')}
      />
      <LanguageField
        label={t`Default language`}
        description={t`Of users who chose none, and of messages`}
        value={draft.language}
        choose={(language) => set('language', language)}
        {...faults.field('language')}
      />
      <TimeZonePicker
        label={t`Time zone`}
        description={t`Days of reports and years of numbers are counted in it`}
        value={draft.timeZone}
        choose={(zone) => set('timeZone', zone)}
        {...faults.field('timeZone')}
      />
      <CurrencyPicker
        label={t`Currency`}
        description={t`Of amounts that name none`}
        value={draft.currency}
        choose={(code) => set('currency', code)}
        {...faults.field('currency')}
      />
    </EditForm>
  );
}
