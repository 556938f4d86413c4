/** What the inbox asks the server for, by its address. */
import type { InboxGroup, ProcessTaskWhereInput } from '../../../api/generated/graphql';
import { groups } from '../../../ui/tasks/groups';
import type { InboxSearch, Kind, Whose } from '../search';

/** Of somebody: given to a person by name, or taken out of a role. */
const isOf = (id: string): ProcessTaskWhereInput => ({ or: [{ performer: { id: { eq: id } } }, { claimedBy: { id: { eq: id } } }] });
const isOfRole: ProcessTaskWhereInput = { role: { id: { isNull: false } }, claimedAt: { isNull: true } };
const isAssigned: ProcessTaskWhereInput = { assignment: { id: { isNull: false } } };

const byWhose: Record<Whose, (me: string) => ProcessTaskWhereInput[]> = {
  mine: (me) => [isOf(me)],
  roles: () => [isOfRole],
  away: (me) => [{ not: isOf(me) }, { not: isOfRole }],
};
const byKind: Record<Kind, ProcessTaskWhereInput> = {
  execute: { ...isAssigned, elementId: { eq: 'Execute' } },
  check: { ...isAssigned, elementId: { eq: 'Check' } },
  process: { not: isAssigned },
};

const titled = (words: string) => ({ or: [{ title: { startsWith: words } }, { title: { similarTo: words } }] });

/** All that must hold but the part by when it is due; side by side, as filters may not nest deeply. */
export function conditionsOf({ whose, kind, importance, q }: InboxSearch, me: string): ProcessTaskWhereInput[] {
  const words = q?.trim();
  return [
    ...(whose ? byWhose[whose](me) : []),
    ...(kind ? [byKind[kind]] : []),
    ...(importance ? [{ importance: { eq: importance } }] : []),
    ...(words ? [{ or: [titled(words), { assignment: titled(words) }] }] : []),
  ];
}

export function inPart(conditions: readonly ProcessTaskWhereInput[], group: InboxGroup, ends: readonly string[]): ProcessTaskWhereInput {
  const at = groups.indexOf(group);
  const [from, to] = [ends[at - 1], ends[at]];
  const due = { dueAt: { ...(from && { gte: from }), ...(to && { lt: to }) } };
  return { and: [...conditions, to ? due : { or: [due, { dueAt: { isNull: true } }] }] };
}
