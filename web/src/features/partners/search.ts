/** What the address of the list of partners tells. */
import { isKind, type Kind } from './kinds';

export const sorts = { name: 'NAME', newest: 'CREATED_AT', changed: 'UPDATED_AT' } as const;
export type Sort = keyof typeof sorts;

export interface PartnersSearch {
  q?: string;
  /** Of one of these kinds at least. */
  kinds?: Kind[];
  archived?: true;
  sort?: Sort;
}

export function partnersSearch(given: Record<string, unknown>): PartnersSearch {
  const kinds = Array.isArray(given.kinds) ? [...new Set(given.kinds.filter(isKind))] : [];
  const { q, sort } = given;
  // A search for digits alone comes out of the address as a number.
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 250) : '';
  return {
    ...(words.trim() && { q: words }),
    ...(kinds.length > 0 && { kinds }),
    ...(given.archived === true && { archived: true }),
    ...(typeof sort === 'string' && Object.hasOwn(sorts, sort) && sort !== 'name' && { sort: sort as Sort }),
  };
}

export const isFiltered = ({ q, kinds, archived }: PartnersSearch): boolean => Boolean(q ?? kinds ?? archived);
