/** The fields of a claim that can be changed in place: how each is read, typed and sent. */
import type { ClaimUpdateInput } from '../../api/generated/graphql';
import type { Choice } from '../../ui/pickers/Picker';
import { words } from '../../ui/words';
import type { Claim } from './claim';

export type Kind =
  | 'line'
  | 'text'
  | 'amount'
  | 'currency'
  | 'moment'
  | 'tags'
  | 'list'
  | 'reason'
  | 'department'
  | 'user'
  | 'contact'
  | 'partner';

/** Text, a chosen record, tags; null is nothing. */
export type Value = string | Choice | string[] | null;

type ListName = 'Importance' | 'Severity' | 'Channel' | 'Remedy' | 'ClaimDirection';

export interface Field {
  kind: Kind;
  /** As the claim has it; undefined where the viewer may not see it. */
  read: (claim: Claim) => Value | undefined;
  required?: boolean;
  list?: ListName;
}

const record = (given: { id: string; name: string } | null | undefined): Choice | null | undefined =>
  given && { id: given.id, name: given.name };

export const fields = {
  title: { kind: 'line', read: (claim) => claim.title, required: true },
  description: { kind: 'text', read: (claim) => claim.description, required: true },
  resolution: { kind: 'text', read: (claim) => claim.resolution ?? null },
  internalComment: { kind: 'text', read: (claim) => claim.internalComment },
  partnerId: { kind: 'partner', read: (claim) => record(claim.partner), required: true },
  contactPersonId: { kind: 'contact', read: (claim) => record(claim.contactPerson) },
  responsibleId: { kind: 'user', read: (claim) => record(claim.responsible) },
  reasonId: { kind: 'reason', read: (claim) => record(claim.reason) },
  atFaultDepartmentId: { kind: 'department', read: (claim) => record(claim.atFaultDepartment) },
  atFaultEmployeeId: { kind: 'user', read: (claim) => record(claim.atFaultEmployee) },
  importance: { kind: 'list', list: 'Importance', read: (claim) => claim.importance, required: true },
  severity: { kind: 'list', list: 'Severity', read: (claim) => claim.severity },
  channel: { kind: 'list', list: 'Channel', read: (claim) => claim.channel, required: true },
  direction: { kind: 'list', list: 'ClaimDirection', read: (claim) => claim.direction, required: true },
  registeredAt: { kind: 'moment', read: (claim) => claim.registeredAt, required: true },
  remedySought: { kind: 'list', list: 'Remedy', read: (claim) => claim.remedySought ?? null },
  remedyGiven: { kind: 'list', list: 'Remedy', read: (claim) => claim.remedyGiven ?? null },
  amountClaimed: { kind: 'amount', read: (claim) => claim.amountClaimed?.amount ?? null },
  amountSettled: {
    kind: 'amount',
    read: (claim) => (claim.amountSettled === undefined ? undefined : (claim.amountSettled?.amount ?? null)),
  },
  currency: { kind: 'currency', read: (claim) => (claim.amountClaimed ?? claim.amountSettled)?.currency ?? null },
  tags: { kind: 'tags', read: (claim) => claim.tags },
} satisfies Partial<Record<keyof ClaimUpdateInput, Field>>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];

export const fieldOf = (name: FieldName): Field => fields[name];

/** The field that a history or a conflict calls by its column. */
export function fieldNamed(column: string): FieldName | undefined {
  const camel = column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return fieldNames.find((name) => name === camel);
}

/** What an input takes for a value that was typed. */
export function inputOf(name: FieldName, value: Value): string | string[] | null {
  if (Array.isArray(value)) return value;
  if (value === null) return null;
  if (typeof value !== 'string') return value.id;
  if (fieldOf(name).kind === 'amount') return amountOf(value);
  return value.trim() === '' ? null : value;
}

/** "1 234,50" as people type it → "1234.50". */
export function amountOf(typed: string): string | null {
  const plain = typed.replaceAll(/[\s']/g, '').replace(',', '.');
  return plain === '' ? null : plain;
}

export const isAmount = (plain: string) => /^\d{1,16}(\.\d{1,2})?$/.test(plain);

export function isEmpty(value: Value): boolean {
  return value === null || ((typeof value === 'string' || Array.isArray(value)) && value.length === 0);
}

export function same(one: Value, other: Value): boolean {
  return JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
}

function keyOf(value: Value): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value.id : value;
}

/** The words of a closed list. */
export const listOf = (list: ListName) => words[list];
