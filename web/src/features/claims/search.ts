/**
 * What the address of the list tells: a parameter for each field that is filtered by (`values.ts` has the grammar), and
 * how the list looks. A saved view keeps such an object, without `peek`; `toClaims` in `ui/` writes one.
 */
import type { ClaimOrderInput, ClaimWhereInput } from '../../api/generated/graphql';
import { moreIn } from '../../ui/filters/counted';
import { fieldNames, orders, type FieldName, type SortName } from './fields';
import { textOf, valueOf } from './values';

export type Filters = Partial<Record<FieldName, string>>;

export interface ClaimsSearch extends Filters {
  /** Words to find. */
  q?: string;
  /** What no parameter tells, as the server takes it: the claims of a report's figure. */
  more?: ClaimWhereInput;
  /** "-registeredAt": the last first. Absent: the newest first. */
  sort?: string;
  /** "number,title:400": the columns, and widths that differ from their own. Absent: as this user left them. */
  columns?: string;
  /** The saved view that this began as. */
  view?: string;
  /** Number of the claim shown beside the list. */
  peek?: string;
}

/** Take what the address tells; drop what means nothing. */
export function claimsSearch(given: Record<string, unknown>): ClaimsSearch {
  const found: ClaimsSearch = {};
  for (const name of fieldNames) {
    const value = valueOf(name, plain(given[name]));
    if (value) found[name] = textOf(value);
  }
  if (plain(given.q).trim()) found.q = plain(given.q).slice(0, 250);
  Object.assign(found, moreIn(given.more));
  if (sortOf(plain(given.sort))) found.sort = plain(given.sort);
  if (/^[\w:,]{1,1000}$/.test(plain(given.columns))) found.columns = plain(given.columns);
  if (/^\w{2,40}$/.test(plain(given.view))) found.view = plain(given.view);
  if (/^[\w-]{1,40}$/.test(plain(given.peek))) found.peek = plain(given.peek);
  return found;
}

/** The router reads "2026" as a number. */
function plain(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

export interface Sort {
  by: SortName;
  down: boolean;
}

export const newestFirst: Sort = { by: 'registeredAt', down: true };

function sortOf(text: string): Sort | null {
  const by = text.replace(/^-/, '');
  return Object.hasOwn(orders, by) ? { by: by as SortName, down: text.startsWith('-') } : null;
}

export const sortIn = ({ sort }: ClaimsSearch): Sort => sortOf(sort ?? '') ?? newestFirst;

export function sorted({ by, down }: Sort): string | undefined {
  return by === newestFirst.by && down === newestFirst.down ? undefined : `${down ? '-' : ''}${by}`;
}

/** For `claims(orderBy:)`, and for the export. */
export function orderOf(search: ClaimsSearch): ClaimOrderInput[] {
  const { by, down } = sortIn(search);
  return [{ field: orders[by], direction: down ? 'DESC' : 'ASC' }];
}

export const filtersIn = (search: ClaimsSearch): FieldName[] => fieldNames.filter((name) => search[name] !== undefined);

export const isNarrowed = (search: ClaimsSearch) => filtersIn(search).length > 0 || search.q !== undefined || search.more !== undefined;

/** The same list without its filters and words; columns and order stay. */
export function withoutFilters({ sort, columns }: ClaimsSearch): ClaimsSearch {
  return { ...(sort && { sort }), ...(columns && { columns }) };
}
