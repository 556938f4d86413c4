/** A paper as it would be printed, asked for anew a moment after what it is made of has changed. */
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';

import type { Fault } from '../../api/errors';
import { preview, type Asked, type Problem } from './paper';

interface Told {
  /** What was asked. */
  of: string;
  pages: readonly string[];
  pageCount: number;
  problems: readonly Problem[];
  faults: readonly Fault[];
}

const PAUSE = 400;
const nothing: Omit<Told, 'of'> = { pages: [], pageCount: 0, problems: [], faults: [] };

export function usePreview(asked: Asked) {
  const [tries, setTries] = useState(0);
  const wanted = JSON.stringify({ asked, tries });
  const [settled] = useDebouncedValue(wanted, PAUSE);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const { asked: now } = JSON.parse(settled) as { asked: Asked };
    void preview(now, abort.signal).then(({ data, faults = [] }) => {
      if (abort.signal.aborted) return;
      // What was there stays while a template has errors: one goes on looking at it.
      setTold((before) => ({
        ...(before ?? nothing),
        ...(data && data.pages.length > 0 ? data : { problems: data?.problems ?? [] }),
        faults,
        of: settled,
      }));
    });
    return () => abort.abort();
  }, [settled]);
  const { pages, pageCount, problems, faults } = told ?? nothing;
  const failed = faults.length > 0 || problems.some(({ isError }) => isError);
  return { pages, pageCount, problems, faults, failed, isCurrent: told?.of === wanted, retry: () => setTries(tries + 1) };
}

export type PaperPreview = ReturnType<typeof usePreview>;
