/** The selection in a list: another list begins with nothing selected. */
import { useCallback, useMemo, useState } from 'react';

import { choose, nothing, renewed, type Chosen, type Selection } from './selection';

export function useSelection(list: string, rows: readonly Chosen[]) {
  const [kept, keep] = useState({ list, selection: nothing });
  const selection = useMemo(() => (kept.list === list ? renewed(kept.selection, rows) : nothing), [kept, list, rows]);
  const set = useCallback((next: Selection) => keep({ list, selection: next }), [list]);
  const clear = useCallback(() => set(nothing), [set]);
  const select = useCallback(
    (some: readonly Chosen[], isIn: boolean) => set(choose(selection, some, isIn, rows)),
    [set, selection, rows],
  );
  return { selection, set, clear, select };
}
