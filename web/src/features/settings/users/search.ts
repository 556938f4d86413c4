/** What the address of the list of users tells. */
import type { UserWhereInput } from '../../../api/generated/graphql';

const groups = ['ADMINISTRATOR', 'MANAGER', 'AGENT', 'AUDITOR', 'CUSTOMER'] as const;
/** Staff by role, and customers. */
export type Group = (typeof groups)[number];

export interface UsersSearch {
  q?: string;
  group?: Group;
  /** Those who may not sign in, too. */
  closed?: true;
  after?: string;
  before?: string;
}

export const PAGE = 50;

export function usersSearch(given: Record<string, unknown>): UsersSearch {
  const text = (name: 'q' | 'after' | 'before') => {
    const value = given[name];
    // A search for digits alone comes out of the address as a number.
    return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};
  };
  const group = groups.find((each) => each === given.group);
  return { ...text('q'), ...(group && { group }), ...(given.closed === true && { closed: true }), ...text('after'), ...text('before') };
}

export function variablesOf({ q, group, closed, after, before }: UsersSearch) {
  const place = before ? { last: PAGE, before } : { first: PAGE, after };
  return { ...place, where: { ...wordsWhere(q?.trim()), ...groupWhere(group), ...(!closed && { deactivatedAt: { isNull: true } }) } };
}

function wordsWhere(words: string | undefined): UserWhereInput {
  if (!words) return {};
  const begins = { startsWith: words };
  return { or: [{ name: begins }, { name: { similarTo: words } }, { login: begins }, { email: begins }] };
}

function groupWhere(group: Group | undefined): UserWhereInput {
  if (group === 'CUSTOMER') return { kind: { eq: 'CUSTOMER' } };
  return group ? { staffRole: { eq: group } } : {};
}
