/** Which columns the list has, in which order and how wide: kept for each user in the browser, or told by the address. */
import { useMemo, useState } from 'react';

import { columnNames, columns, type ColumnName } from './columnNames';

export interface Shown {
  name: ColumnName;
  width: number;
}

export const usual: readonly Shown[] = (['number', 'title', 'partner', 'status', 'responsible', 'registeredAt'] as const).map(own);
export const narrowest = 72;
export const widest = 800;

/** "number,title:400": widths stand only where they differ from the column's own. */
export function layoutOf(text: string | undefined | null): readonly Shown[] {
  const found = new Map<ColumnName, Shown>();
  for (const part of (text ?? '').split(',')) {
    const [given, width] = part.split(':');
    const name = columnNames.find((each) => each === given);
    if (name) found.set(name, { name, width: width ? clamped(Number(width)) : columns[name].width });
  }
  return found.size > 0 ? [...found.values()] : usual;
}

export const textOfLayout = (shown: readonly Shown[]) =>
  shown.map(({ name, width }) => (width === columns[name].width ? name : `${name}:${width}`)).join(',');

export function own(name: ColumnName): Shown {
  return { name, width: columns[name].width };
}

export const clamped = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width || 0)));

export interface Layout {
  shown: readonly Shown[];
  text: string;
  change: (shown: readonly Shown[]) => void;
}

/** What the address tells goes before what is kept; a change goes to both. */
export function useLayout(user: string, inAddress: string | undefined, tell: (columns: string) => void): Layout {
  const key = `redress.claims.columns.${user}`;
  const [kept, keep] = useState(() => localStorage.getItem(key));
  const wanted = inAddress ?? kept;
  return useMemo(() => {
    const shown = layoutOf(wanted);
    const change = (next: readonly Shown[]) => {
      const text = textOfLayout(next);
      localStorage.setItem(key, text);
      keep(text);
      if (inAddress !== undefined) tell(text);
    };
    return { shown, text: textOfLayout(shown), change };
  }, [wanted, key, inAddress, tell]);
}
