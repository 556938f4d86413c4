/** What the address of the inbox tells. */
import type { Importance, InboxGroup } from '../../api/generated/graphql';
import { groups } from '../../ui/tasks/groups';

export const whose = ['mine', 'roles', 'away'] as const;
export type Whose = (typeof whose)[number];
export const kinds = ['execute', 'check', 'process'] as const;
export type Kind = (typeof kinds)[number];

export interface InboxSearch {
  /** The part that is shown alone. */
  due?: InboxGroup;
  /** One's own, one's roles', those of whom one stands in for. */
  whose?: Whose;
  kind?: Kind;
  importance?: Importance;
  /** Words of the title. */
  q?: string;
  /** The task beside the list. */
  task?: string;
}

const among = <T extends string>(all: readonly T[], given: unknown): T | undefined => all.find((each) => each === given);

export function inboxSearch(given: Record<string, unknown>): InboxSearch {
  const { q, task } = given;
  const due = among(groups, given.due);
  const of = among(whose, given.whose);
  const kind = among(kinds, given.kind);
  const importance = among(['HIGH', 'NORMAL', 'LOW'] as const, given.importance);
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 250) : '';
  return {
    ...(due && { due }),
    ...(of && { whose: of }),
    ...(kind && { kind }),
    ...(importance && { importance }),
    ...(words.trim() && { q: words }),
    ...(typeof task === 'string' && /^tsk_\w{1,40}$/.test(task) && { task }),
  };
}

export const isFiltered = ({ due, whose, kind, importance, q }: InboxSearch): boolean =>
  [due, whose, kind, importance, q].some((each) => each !== undefined);

/** The same list without its filters. */
export const withoutFilters = ({ task }: InboxSearch): InboxSearch => (task ? { task } : {});
