/** The answer to a request that a page begins with; null while it is under way. */
import { useCallback, useEffect, useState } from 'react';

import type { Answer } from '../../api/plain';

export function useAnswer<T>(ask: () => Promise<Answer<T>>): [Answer<T> | null, () => void] {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask().then((found) => isWanted && setAnswer(found));
    return () => {
      isWanted = false;
    };
  }, [ask]);
  const retry = useCallback(() => {
    setAnswer(null);
    void ask().then(setAnswer);
  }, [ask]);
  return [answer, retry];
}
