/** What the service finds wrong with what is drawn, asked shortly after each change. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

import type { ProcessSubjectKind, ProcessValidateQuery } from '../../../api/generated/graphql';
import { validateDocument } from '../documents';

type Told = NonNullable<ProcessValidateQuery['processValidate']>['problems'][number];
export interface Problem extends Told {
  isWarning: boolean;
}

const PATIENCE = 500; // milliseconds

export interface Problems {
  /** Null before the first answer. */
  found: readonly Problem[] | null;
  /** The answer is about an earlier drawing. */
  isLate: boolean;
  ask: (xml: string) => void;
}

export function useProblems(subjectKind: ProcessSubjectKind | null): Problems {
  const client = useClient();
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  const [isLate, setLate] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = useCallback(
    (xml: string) => {
      setLate(true);
      clearTimeout(timer.current);
      turn.current += 1;
      const mine = turn.current;
      timer.current = setTimeout(() => {
        void (async () => {
          const { data } = await client.query(validateDocument, { xml, subjectKind }, { requestPolicy: 'network-only' }).toPromise();
          if (mine !== turn.current) return;
          setLate(false);
          const told = data?.processValidate;
          if (told) {
            setFound([
              ...told.problems.map((each) => ({ ...each, isWarning: false })),
              ...told.warnings.map((each) => ({ ...each, isWarning: true })),
            ]);
          }
        })();
      }, PATIENCE);
    },
    [client, subjectKind],
  );
  return { found, isLate, ask };
}
