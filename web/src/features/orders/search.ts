/** What the address of the list of documents tells. */
import type { CustomerOrderWhereInput } from '../../api/generated/graphql';
import { documentKinds, type DocumentKind } from '../../ui/documents';
import { moreIn } from '../../ui/filters/counted';

export const sorts = {
  latest: { field: 'DATE', direction: 'DESC' },
  earliest: { field: 'DATE', direction: 'ASC' },
  number: { field: 'NUMBER', direction: 'ASC' },
  largest: { field: 'AMOUNT', direction: 'DESC' },
} as const;
export type Sort = keyof typeof sorts;

export interface OrdersSearch {
  /** Orders, unless told. */
  kind?: Exclude<DocumentKind, 'ORDER'>;
  q?: string;
  /** Days, both included. */
  from?: string;
  to?: string;
  partner?: string;
  manager?: string;
  /** With cancelled lines alone. */
  cancelled?: true;
  archived?: true;
  /** What a figure of a report counts, of orders. */
  more?: CustomerOrderWhereInput;
  sort?: Exclude<Sort, 'latest'>;
}

const isDay = (given: unknown): given is string => typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given));

export function ordersSearch(given: Record<string, unknown>): OrdersSearch {
  const { q, from, to, partner, manager, sort } = given;
  const kind = documentKinds.find((each) => each === given.kind);
  // A search for digits alone comes out of the address as a number.
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 250) : '';
  return {
    ...(kind && kind !== 'ORDER' && { kind }),
    ...(words.trim() && { q: words }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(typeof partner === 'string' && /^ptn_\w{1,60}$/.test(partner) && { partner }),
    ...(typeof manager === 'string' && /^usr_\w{1,60}$/.test(manager) && { manager }),
    ...(given.cancelled === true && (kind ?? 'ORDER') === 'ORDER' && { cancelled: true }),
    ...(given.archived === true && { archived: true }),
    ...((kind ?? 'ORDER') === 'ORDER' && moreIn(given.more)),
    ...(typeof sort === 'string' && Object.hasOwn(sorts, sort) && sort !== 'latest' && { sort: sort as Exclude<Sort, 'latest'> }),
  };
}

export const isFiltered = ({ q, from, to, partner, manager, cancelled, archived, more }: OrdersSearch): boolean =>
  Boolean(q ?? from ?? to ?? partner ?? manager ?? cancelled ?? archived ?? more);
