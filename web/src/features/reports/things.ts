/** What a report counts, and the list that opens it: claims unless told. */
import { plural } from '@lingui/core/macro';
import { createContext, use } from 'react';

import { useViewer } from '../../app/viewer';
import { zoneOf } from '../../ui/moments';
import { openClaims } from '../../ui/openClaims';
import { ordersOf } from '../../ui/openLines';

/** What a whole report is about. */
export type Subject = 'claims' | 'lines' | 'assignments';
/** What a figure counts. */
export type Thing = Subject | 'orders' | 'tasks';

export const Counting = createContext<Subject>('claims');
export const useSubject = (): Subject => use(Counting);

/** Where a figure's `where` is opened: `navigate(open(where))`, `<Link {...open(where)}>`. */
export function useOpening(): (where: object, thing?: Thing) => { to: string; search: never } {
  const usual = useSubject();
  const zone = zoneOf(useViewer());
  return (where, thing = usual) => ({ to: paths[thing], search: searchOf(where, thing, zone) as never }); // each list checks its own parameters
}

const paths: Record<Thing, string> = {
  claims: '/claims',
  lines: '/orders/cancelled',
  orders: '/orders',
  assignments: '/tasks/assignments',
  tasks: '/tasks/all',
};

function searchOf(where: object, thing: Thing, zone: string): object {
  if (thing === 'claims') return openClaims(where, zone);
  return { more: thing === 'orders' ? ordersOf(where) : where };
}

/** "5 claims" */
export function counted(count: number, thing: Thing): string {
  switch (thing) {
    case 'claims':
      return plural(count, { one: '# claim', other: '# claims' });
    case 'lines':
      return plural(count, { one: '# cancelled line', other: '# cancelled lines' });
    case 'orders':
      return plural(count, { one: '# order', other: '# orders' });
    case 'assignments':
      return plural(count, { one: '# assignment', other: '# assignments' });
    case 'tasks':
      return plural(count, { one: '# task', other: '# tasks' });
  }
}
