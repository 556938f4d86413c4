/** Why a place of a process stands still, in words. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import { anyIncident, incidents } from './incidentWords';

export function useIncidentWord() {
  const { t } = useLingui();
  return useCallback(
    (rule: string, message: string): string => {
      const known = incidents[rule];
      return known ? t(known) : `${t(anyIncident)} (${message})`;
    },
    [t],
  );
}
