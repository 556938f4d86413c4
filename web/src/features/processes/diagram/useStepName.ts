/** What an element is called: by its name, else by what it is. */
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import { kinds, marks, meeting } from './words';

interface Named {
  id: string;
  name: string;
  kind: string;
  mark?: string | null;
  ways?: readonly unknown[];
  arrivals?: number;
}

export function useStepName() {
  const { t } = useLingui();
  return useCallback(
    ({ id, name, kind, mark, ways, arrivals = 0 }: Named): string => {
      if (name) return name;
      const word = kind.endsWith('Gateway') && ways?.length === 1 && arrivals > 1 ? meeting : kinds[kind];
      const what = mark ? marks[mark] : undefined;
      return [word ? t(word) : id, what && t(what)].filter(Boolean).join(', ');
    },
    [t],
  );
}
