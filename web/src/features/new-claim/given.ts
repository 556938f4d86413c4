/** What was typed of a new claim, what it lacks, and how it is sent. */
import type { Fault } from '../../api/errors';
import type {
  Channel,
  ClaimDirection,
  ClaimRegisterInput,
  Importance,
  Remedy,
  Severity,
} from '../../api/generated/graphql';
import type { BasisChoice } from '../../ui/pickers/documents';
import type { Choice } from '../../ui/pickers/Picker';

export interface Reference {
  system: string;
  value: string;
}

export interface Given {
  direction: ClaimDirection;
  partner: Choice | null;
  contact: Choice | null;
  channel: Channel;
  title: string;
  description: string;
  responsible: Choice | null;
  reason: Choice | null;
  department: Choice | null;
  employee: Choice | null;
  amount: string;
  currency: string;
  remedy: Remedy | '';
  importance: Importance;
  severity: Severity | '';
  /** A moment; empty is now. */
  registeredAt: string;
  basis: BasisChoice | null;
  references: Reference[];
  tags: string[];
  comment: string;
}

/** The input paths of the fields that are always there, and of those under "More". */
export const mainPaths = [
  'direction',
  'basisId',
  'partnerId',
  'contactPersonId',
  'title',
  'description',
  'channel',
  'responsibleId',
  'reasonId',
  'atFaultDepartmentId',
  'atFaultEmployeeId',
] as const;
export const morePaths = [
  'amountClaimed',
  'currency',
  'remedySought',
  'importance',
  'severity',
  'registeredAt',
  'tags',
  'internalComment',
] as const;

/** A form that nobody has filled in. */
export function blank(responsible: Choice): Given {
  return {
    direction: 'FROM_CUSTOMER',
    partner: null,
    contact: null,
    channel: 'PHONE',
    title: '',
    description: '',
    responsible,
    reason: null,
    department: null,
    employee: null,
    amount: '',
    currency: '',
    remedy: '',
    importance: 'NORMAL',
    severity: '',
    registeredAt: '',
    basis: null,
    references: [],
    tags: [],
    comment: '',
  };
}

/** Whether something under "More" was given. */
export function hasMore(given: Given): boolean {
  const { amount, currency, remedy, importance, severity, registeredAt, references, tags, comment } = given;
  const texts = [amount, currency, remedy, severity, registeredAt, comment];
  return texts.some((text) => text !== '') || importance !== 'NORMAL' || references.length + tags.length > 0;
}

/** What choosing a basis changes: a partner and a contact person that nobody has chosen yet are the document's. */
export function basedOn(given: Given, basis: BasisChoice | null): Partial<Given> {
  const partner = given.partner ?? basis?.partner ?? null;
  const isTheirs = partner !== null && partner.id === basis?.partner?.id;
  return { basis, partner, contact: given.contact ?? (isTheirs ? (basis?.contact ?? null) : null) };
}

/** What need not be asked of the server. */
export function lacks(given: Given): Fault[] {
  const required = [
    { path: 'partnerId', isThere: given.partner !== null },
    { path: 'title', isThere: given.title.trim() !== '' },
    { path: 'description', isThere: given.description.trim() !== '' },
    ...given.references.flatMap(({ system, value }, at) => [
      { path: `references.${at}.system`, isThere: system.trim() !== '' || value.trim() === '' },
      { path: `references.${at}.value`, isThere: value.trim() !== '' || system.trim() === '' },
    ]),
  ];
  const faults = required
    .filter(({ isThere }) => !isThere)
    .map(({ path }): Fault => ({ code: 'REQUIRED', path: path.split('.') }));
  const amount = amountOf(given.amount);
  if (amount !== null && !/^\d{1,16}(\.\d{1,2})?$/.test(amount)) faults.push({ code: 'INVALID', path: ['amountClaimed'] });
  return faults;
}

export function inputOf(given: Given, key: string): ClaimRegisterInput {
  const { direction, channel, importance, title, description, tags } = given;
  return {
    direction,
    channel,
    importance,
    title,
    description,
    partnerId: given.partner?.id ?? null,
    contactPersonId: given.contact?.id ?? null,
    responsibleId: given.responsible?.id ?? null,
    reasonId: given.reason?.id ?? null,
    atFaultDepartmentId: given.department?.id ?? null,
    atFaultEmployeeId: given.employee?.id ?? null,
    amountClaimed: amountOf(given.amount),
    currency: given.currency.trim() || null,
    remedySought: given.remedy || null,
    severity: given.severity || null,
    registeredAt: given.registeredAt || null,
    basisId: given.basis?.id ?? null,
    internalComment: given.comment.trim() || null,
    tags,
    references: given.references.filter(({ system, value }) => system.trim() !== '' || value.trim() !== ''),
    idempotencyKey: key,
  };
}

/** "1 234,50" as people type it → "1234.50". */
export function amountOf(typed: string): string | null {
  const plain = typed.replaceAll(/[\s']/g, '').replace(',', '.');
  return plain === '' ? null : plain;
}
