/** Functions that stay the same from render to render, and call the latest ones: what gets them need not render anew. */
import { useInsertionEffect, useRef, useState } from 'react';

// oxlint-disable-next-line typescript/no-explicit-any -- any functions
type Functions = Record<string, (...given: any[]) => unknown>;

export function useLatest<F extends Functions>(given: F): F {
  const latest = useRef(given);
  useInsertionEffect(() => {
    latest.current = given;
  });
  const [same] = useState(() =>
    Object.fromEntries(Object.keys(given).map((name) => [name, (...words: unknown[]) => latest.current[name]?.(...words)])),
  );
  return same as F;
}
