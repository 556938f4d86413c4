/** What a schedule's fields are called, and how their values are told. */
import { useLingui } from '@lingui/react/macro';

import type { Weekday } from '../../../api/generated/graphql';
import { useFormat } from '../../../ui/format';
import { languages } from '../../../ui/LanguageField';
import { words as shared } from '../../../ui/words';
import type { ScheduleDraft } from './draft';
import { words } from './words';

type Field = keyof ScheduleDraft;
type Told = { [F in Field]?: (value: ScheduleDraft[F]) => string };

/** `without`: what the period is called where the report needs none. */
export function useFieldsTold(without: string | null) {
  const { t } = useLingui();
  const format = useFormat();
  const labels: Record<Field, string> = {
    name: t({ message: 'Name', context: 'schedule' }),
    period: t`Period`,
    format: t`File`,
    language: t`Language of the file`,
    frequency: t`How often`,
    weekdays: t`Weekdays`,
    dayOfMonth: t`Day of the month`,
    time: t({ message: 'Time', context: 'of day' }),
    recipients: t`Recipients`,
  };
  const told: Told = {
    period: (value) => (value ? t(words.ReportRelativePeriod[value]) : (without ?? t`As the report usually has it`)),
    format: (value) => t(words.ReportMailFormat[value]),
    language: (value) => (value ? (languages[value] ?? value) : t`The recipient's`),
    frequency: (value) => t(words.ReportFrequency[value]),
    weekdays: (value) => format.list(value.map((day: Weekday) => t(shared.Weekday[day]))),
    recipients: (value) => format.list(value.map(({ name }) => name)) || t`nobody`,
  };
  const tell = (field: Field, value: ScheduleDraft[Field]) => (told[field] as ((of: typeof value) => string) | undefined)?.(value);
  return { labels, tell };
}
