/** What opens the claims of the period before: a figure's own `where`, moved to that period. */
import { createContext, use } from 'react';

import { fromField } from '../../ui/moments';

/** The period before, by whose days the report counts. */
export interface Before {
  from: string;
  timeZone: string;
}

type Where = Readonly<Record<string, unknown>>;

const moments = ['registeredAt', 'closedAt'] as const;

/** It ends where the period begins. Undefined: the figure is of no period. */
export function whereBefore(where: unknown, before: Before | null): object | undefined {
  if (!before || typeof where !== 'object' || where === null) return undefined;
  const now = where as Where;
  if (isWhere(now.asOf)) {
    const then = whereBefore(now.asOf.where, before);
    return then && { ...now, asOf: { ...now.asOf, where: then } };
  }
  const name = moments.find((each) => isWhere(now[each]) && 'gte' in now[each]);
  if (!name) return undefined;
  return { ...now, [name]: { gte: fromField(`${before.from}T00:00`, before.timeZone), lt: (now[name] as Where).gte } };
}

const isWhere = (value: unknown): value is Where => typeof value === 'object' && value !== null;

export const ComparedWith = createContext<Before | null>(null);

/** Returns what opens a group's claims of the period before. */
export function useBefore(): (where: unknown) => object | undefined {
  const before = use(ComparedWith);
  return (where) => whereBefore(where, before);
}
