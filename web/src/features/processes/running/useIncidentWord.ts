/** Why a place of a process stands still, in words: by the engine's rule, or by the code of the error that nothing caught. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import { isCode, word } from '../../../api/errors';
import { useFormat } from '../../../ui/format';
import { fieldWord } from '../../../ui/wordsOfHistory';
import { anyIncident, codes, incidents } from './incidentWords';
import type { Incident } from './routeOf';

export function useIncidentWord() {
  const { t } = useLingui();
  const format = useFormat();
  return useCallback(
    ({ rule, message, code, lacks }: Incident): string => {
      if (rule === 'error' && code) {
        const why = codes[code] ? t(codes[code]) : isCode(code) ? word({ code, path: [] }) : t`The error “${code}” was raised, and nothing catches it.`;
        const fields = lacks.map(fieldWord).filter((each) => each !== undefined);
        return fields.length > 0 ? `${why.replace(/\.$/, '')}: ${format.list(fields.map((each) => t(each)))}.` : why;
      }
      const known = incidents[rule];
      return known ? t(known) : `${t(anyIncident)} (${message})`;
    },
    [t, format],
  );
}
