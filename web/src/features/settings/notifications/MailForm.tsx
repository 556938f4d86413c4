/** When e-mail comes. */
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

import { useViewer } from '../../../app/viewer';
import type { Settings } from './documents';
import type { Save } from './NotificationChoicesPage';
import { cadenceWords } from './words';

const cadences = ['AT_ONCE', 'HOURLY', 'DAILY'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }));

export function MailForm({ settings, save }: { settings: Settings; save: Save }) {
  const { t } = useLingui();
  const { timeZone, organisation } = useViewer();
  const zone = timeZone ?? organisation?.timeZone ?? '';
  return (
    <div className="settings-fields">
      <NativeSelect
        label={t`When e-mail comes`}
        description={t`All that is due comes in one letter.`}
        value={settings.cadence}
        onChange={({ currentTarget: { value } }) => void save({ cadence: cadences.find((each) => each === value) })}
        data={cadences.map((value) => ({ value, label: t(cadenceWords[value]) }))}
      />
      {settings.cadence === 'DAILY' && (
        <NativeSelect
          label={t`At what time`}
          description={t`In your time zone: ${zone}`}
          value={String(settings.digestHour)}
          onChange={({ currentTarget: { value } }) => void save({ digestHour: Number(value) })}
          data={hours}
        />
      )}
    </div>
  );
}
