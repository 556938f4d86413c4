/** What a schedule says: its name, which days of what, when, to whom. */
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Fieldset.layer.css';

import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, NativeSelect, TextInput } from '@mantine/core';

import type { ReportFrequency, ReportMailFormat, ReportRelativePeriod, Weekday } from '../../../api/generated/graphql';
import { useViewer } from '../../../app/viewer';
import type { FormFaults } from '../../../ui/formFaults';
import { languages } from '../../../ui/LanguageField';
import { words as shared } from '../../../ui/words';
import { isLastDay, type ScheduleDraft } from './draft';
import { People } from './People';
import { words } from './words';

export type Setter = <F extends keyof ScheduleDraft>(field: F, value: ScheduleDraft[F]) => void;

export interface FieldsProps {
  draft: ScheduleDraft;
  set: Setter;
  faults: FormFaults;
  /** What the period is called where the report needs none. */
  without: string | null;
}

export function ScheduleFields(props: FieldsProps) {
  const { t } = useLingui();
  const { draft, set, faults } = props;
  return (
    <>
      <TextInput
        label={t({ message: 'Name', context: 'schedule' })}
        inputWrapperOrder={ORDER}
        description={t`Letters begin with it.`}
        withAsterisk
        data-autofocus
        value={draft.name}
        maxLength={250}
        onChange={({ currentTarget }) => set('name', currentTarget.value)}
        {...faults.field('name')}
      />
      <What {...props} />
      <When {...props} />
      <People chosen={draft.recipients} choose={(recipients) => set('recipients', recipients)} {...faults.field('recipients')} />
    </>
  );
}

function What({ draft, set, faults, without }: FieldsProps) {
  const { t } = useLingui();
  const options = (told: Readonly<Record<string, MessageDescriptor>>) => Object.entries(told).map(([value, label]) => ({ value, label: t(label) }));
  const none = without || draft.period === '' ? [{ value: '', label: without ?? t`As the report usually has it` }] : [];
  return (
    <div className="schedule-row">
      <NativeSelect
        label={t`Period`}
        inputWrapperOrder={ORDER}
        description={t`As of the day of sending`}
        value={draft.period}
        onChange={({ currentTarget }) => set('period', currentTarget.value as ReportRelativePeriod | '')}
        data={[...none, ...options(words.ReportRelativePeriod)]}
        {...faults.field('period')}
      />
      <NativeSelect
        label={t`File`}
        inputWrapperOrder={ORDER}
        description={t`Attached to the letter`}
        value={draft.format}
        onChange={({ currentTarget }) => set('format', currentTarget.value as ReportMailFormat)}
        data={options(words.ReportMailFormat)}
        {...faults.field('format')}
      />
      <NativeSelect
        label={t`Language of the file`}
        inputWrapperOrder={ORDER}
        description={t`Letters are in the recipient's`}
        value={draft.language}
        onChange={({ currentTarget }) => set('language', currentTarget.value)}
        data={[{ value: '', label: t`The recipient's` }, ...Object.entries(languages).map(([value, label]) => ({ value, label }))]}
        {...faults.field('language')}
      />
    </div>
  );
}

/** The description below, so that fields stand on one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

function When({ draft, set, faults }: FieldsProps) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const zone = organisation?.timeZone ?? 'UTC';
  const choose = (frequency: ReportFrequency) => {
    set('frequency', frequency);
    faults.clear('weekdays');
    faults.clear('dayOfMonth');
  };
  return (
    <Fieldset legend={t`When`}>
      <div className="schedule-row">
        <NativeSelect
          label={t`How often`}
          value={draft.frequency}
          onChange={({ currentTarget }) => choose(currentTarget.value as ReportFrequency)}
          data={(Object.keys(words.ReportFrequency) as ReportFrequency[]).map((value) => ({ value, label: t(words.ReportFrequency[value]) }))}
          {...faults.field('frequency')}
        />
        {draft.frequency === 'MONTHLY' && (
          <NativeSelect
            label={t`Day of the month`}
            inputWrapperOrder={ORDER}
            description={t`In a shorter month on its last`}
            value={String(draft.dayOfMonth)}
            onChange={({ currentTarget }) => set('dayOfMonth', Number(currentTarget.value))}
            data={DAYS.map((day) => ({ value: String(day), label: isLastDay(day) ? t`${day}, the last` : String(day) }))}
            {...faults.field('dayOfMonth')}
          />
        )}
        <TextInput
          type="time"
          label={t({ message: 'Time', context: 'of day' })}
          inputWrapperOrder={ORDER}
          description={t`In the time zone ${zone}`}
          value={draft.time}
          onChange={({ currentTarget }) => set('time', currentTarget.value)}
          {...faults.field('time')}
        />
      </div>
      {draft.frequency === 'WEEKLY' && <Weekdays draft={draft} set={set} error={faults.field('weekdays').error} />}
    </Fieldset>
  );
}

function Weekdays({ draft, set, error }: Pick<FieldsProps, 'draft' | 'set'> & { error: string | undefined }) {
  const { t } = useLingui();
  const all = Object.keys(shared.Weekday) as Weekday[];
  return (
    <Checkbox.Group label={t`Weekdays`} mt="sm" value={[...draft.weekdays]} onChange={(weekdays) => set('weekdays', weekdays)} error={error}>
      <div className="schedule-days">
        {all.map((day) => (
          <Checkbox key={day} value={day} label={t(shared.Weekday[day])} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
