/** A run under way: how many rows have been read, and a way to stop it. */
import { useLingui } from '@lingui/react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { run, type Ended, type Order } from './run';
import { useWhat } from './what';

export function useRun(id: string) {
  const { i18n } = useLingui();
  const what = useWhat();
  const [rows, setRows] = useState<number | null>(null);
  const controller = useRef<AbortController>(null);
  // Who leaves hangs up, and that ends the run.
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    async (order: Omit<Order, 'language'>): Promise<Ended> => {
      const own = new AbortController();
      controller.current = own;
      setRows(0);
      const ended = await run(what, id, { ...order, language: i18n.locale }, setRows, own.signal);
      if (controller.current === own) setRows(null);
      return ended;
    },
    [what, id, i18n.locale],
  );
  const stop = useCallback(() => controller.current?.abort(), []);
  return { rows, start, stop };
}
