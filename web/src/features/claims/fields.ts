/** The fields that claims can be filtered by, and what each may be asked. */
import type { ClaimOrderField, ClaimWhereInput } from '../../api/generated/graphql';
import { words } from '../../ui/words';

/** The enums that a claim has values of. */
export type EnumName =
  | 'ClaimStatus'
  | 'Importance'
  | 'Severity'
  | 'ClaimDirection'
  | 'Channel'
  | 'Remedy'
  | 'LinkKind'
  | 'ProcessStatus'
  | 'ProcessTaskStatus';
/** What only reports ask, as claims as they stood, has no filter of its own; what blocks closing is asked by processes and tasks; lines are asked by their documents; how long the clock stood is no question for a list. */
type Asked = Exclude<
  keyof ClaimWhereInput,
  'id' | 'and' | 'or' | 'not' | 'asOf' | 'basisId' | 'blockers' | 'currency' | 'deadlinePolicy' | 'isResponseInTime' | 'isResolutionInTime' | 'lines' | 'pausedSeconds' | 'pauses' | 'reopenedAt' | '__typename'
>;

interface Kinds {
  enum: { of: EnumName };
  record: { of: 'partner' | 'contact' | 'user' };
  tree: { of: 'reason' | 'department' };
  date: object;
  /** `scale`: digits after the point. */
  number: { scale: number; least?: number; most?: number };
  text: object;
  /** Whether it is there at all. */
  presence: object;
  /** Whether it is so. */
  flag: object;
}
type Shape = { [K in keyof Kinds]: { kind: K } & Kinds[K] }[keyof Kinds];
export type Field = Shape & {
  /** It may be absent, so that "not set" can be asked. */
  optional?: true;
};


/** In the order in which they are offered. */
export const fields = {
  status: { kind: 'enum', of: 'ClaimStatus' },
  partner: { kind: 'record', of: 'partner' },
  responsible: { kind: 'record', of: 'user', optional: true },
  reason: { kind: 'tree', of: 'reason', optional: true },
  isOverdue: { kind: 'flag', optional: true },
  dueAt: { kind: 'date', optional: true },
  waitingSince: { kind: 'date', optional: true },
  registeredAt: { kind: 'date' },
  closedAt: { kind: 'date', optional: true },
  updatedAt: { kind: 'date' },
  createdAt: { kind: 'date' },
  atFaultDepartment: { kind: 'tree', of: 'department', optional: true },
  atFaultEmployee: { kind: 'record', of: 'user', optional: true },
  amountClaimed: { kind: 'number', scale: 2, least: 0, optional: true },
  amountSettled: { kind: 'number', scale: 2, least: 0, optional: true },
  importance: { kind: 'enum', of: 'Importance', optional: true },
  severity: { kind: 'enum', of: 'Severity', optional: true },
  direction: { kind: 'enum', of: 'ClaimDirection' },
  channel: { kind: 'enum', of: 'Channel' },
  remedySought: { kind: 'enum', of: 'Remedy', optional: true },
  remedyGiven: { kind: 'enum', of: 'Remedy', optional: true },
  number: { kind: 'text' },
  title: { kind: 'text' },
  contactPerson: { kind: 'record', of: 'contact', optional: true },
  participants: { kind: 'record', of: 'partner' },
  tags: { kind: 'text' },
  references: { kind: 'text' },
  rating: { kind: 'number', scale: 0, least: 1, most: 5, optional: true },
  reopenCount: { kind: 'number', scale: 0, least: 0 },
  links: { kind: 'enum', of: 'LinkKind' },
  linkedFrom: { kind: 'enum', of: 'LinkKind' },
  processes: { kind: 'enum', of: 'ProcessStatus' },
  tasks: { kind: 'enum', of: 'ProcessTaskStatus' },
  history: { kind: 'record', of: 'user' },
  responseDueAt: { kind: 'date', optional: true },
  resolutionDueAt: { kind: 'date', optional: true },
  firstRespondedAt: { kind: 'date', optional: true },
  escalatedAt: { kind: 'date', optional: true },
  mergedInto: { kind: 'presence', optional: true },
  archivedAt: { kind: 'date', optional: true },
} satisfies Record<Asked, Field>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];
export const fieldOf = (name: FieldName): Field => fields[name];

export const valuesOf = (name: EnumName): readonly string[] => Object.keys(words[name]);

/** Which field of the order sorts by a column. */
export const orders = {
  number: 'NUMBER',
  title: 'TITLE',
  status: 'STATUS',
  registeredAt: 'REGISTERED_AT',
  closedAt: 'CLOSED_AT',
  updatedAt: 'UPDATED_AT',
  createdAt: 'CREATED_AT',
  reopenCount: 'REOPEN_COUNT',
  rating: 'RATING',
  dueAt: 'DUE_AT',
} as const satisfies Record<string, ClaimOrderField>;

export type SortName = keyof typeof orders;
