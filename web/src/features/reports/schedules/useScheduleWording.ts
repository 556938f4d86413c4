/** What is wrong with a schedule, where the field knows it better than the code. */
import { useLingui } from '@lingui/react/macro';

import type { useFormFaults } from '../../../ui/formFaults';

export function useScheduleWording(): Parameters<typeof useFormFaults>[1] {
  const { t } = useLingui();
  return {
    weekdays: () => t`Choose a weekday at least.`,
    recipients: ({ code }) => (code === 'NOT_FOUND' ? t`One of them is no longer of the staff: take them out.` : code === 'REQUIRED' ? t`Add somebody who gets it.` : undefined),
    time: () => t`A time is like 09:00.`,
  };
}
