/** The server's `where` of what the address tells: relative times and "me" become moments and ids here. */
import type { ClaimWhereInput } from '../../api/generated/graphql';
import { ME } from '../../ui/filters/keys';
import { fromField, toField } from '../../ui/moments';
import { plusDays, spanOf } from '../../ui/periods';
import { fieldOf, type FieldName } from './fields';
import { filtersIn, type ClaimsSearch } from './search';
import { valueOf, type Value } from './values';

/** Who asks, when, and where that is: `zoneOf(viewer)`. */
export interface Asking {
  me: string;
  zone: string;
  now: Date;
}

/** For `claims(where:)`, `claimsByStatus` and the export. Archived claims are left out unless they are asked for, or a report tells what claims once were. */
export function whereOf(search: ClaimsSearch, asking: Asking): ClaimWhereInput {
  const where: ClaimWhereInput = {};
  if (search.archivedAt === undefined && search.mergedInto === undefined && !search.more?.asOf) where.archivedAt = { isNull: true };
  const nots: ClaimWhereInput[] = [];
  for (const name of filtersIn(search)) {
    const value = valueOf(name, search[name] ?? '');
    if (!value) continue;
    const condition = conditionOf(name, value, asking);
    if (condition.not) nots.push(condition);
    else Object.assign(where, condition);
  }
  if (search.more) nots.push(search.more);
  return nots.length > 0 ? { ...where, and: nots } : where;
}

function conditionOf(name: FieldName, value: Value, asking: Asking): ClaimWhereInput {
  const asked = comparison(name, value, asking);
  if (value.is === 'among') {
    const isNot = value.not;
    if ((name === 'reason' || name === 'atFaultDepartment') && !value.exact) {
      const within = { [name]: { within: value.of } };
      return isNot ? { not: within } : within;
    }
    const row = rows[name]?.(idsOf(value, asking));
    if (row) return { [name]: { [isNot ? 'none' : 'some']: row } };
  }
  if (name === 'references') return { references: { some: { value: asked } } };
  return { [name]: records.has(name) ? { id: asked } : asked };
}

const records = new Set<FieldName>([
  'partner',
  'responsible',
  'contactPerson',
  'reason',
  'atFaultDepartment',
  'atFaultEmployee',
  'mergedInto',
]);

/** What one of a claim's rows must be. */
const rows: Partial<Record<FieldName, (ids: string[]) => object>> = {
  participants: (ids) => ({ partner: { id: { in: ids } } }),
  history: (ids) => ({ actor: { in: ids } }),
  links: (kinds) => ({ kind: { in: kinds } }),
  linkedFrom: (kinds) => ({ kind: { in: kinds } }),
  processes: (statuses) => ({ status: { in: statuses } }),
  tasks: (statuses) => ({ status: { in: statuses } }),
};

const idsOf = (value: Value, { me }: Asking) => (value.is === 'among' ? value.of.map((id) => (id === ME ? me : id)) : []);

const similarity: Partial<Record<FieldName, string>> = { title: 'similarTo', tags: 'has' };

function comparison(name: FieldName, value: Value, asking: Asking): object {
  const { zone, now } = asking;
  const today = () => toField(now, zone).slice(0, 10);
  const begin = (day: string) => fromField(`${day}T00:00`, zone);
  switch (value.is) {
    case 'set':
      return fieldOf(name).kind === 'flag' ? { eq: true } : { isNull: false };
    case 'unset':
      return fieldOf(name).kind === 'flag' ? { eq: false } : { isNull: true };
    case 'among':
      return { [value.not ? 'notIn' : 'in']: idsOf(value, asking), ...(value.set && { isNull: false }) };
    case 'text':
      return { [similarity[name] ?? 'startsWith']: value.text };
    case 'period': {
      const [from, to] = spanOf(value.period, today());
      return { gte: begin(from), lt: begin(to) };
    }
    case 'days':
      return { [value.ago ? 'lt' : 'gte']: begin(plusDays(today(), -value.days)) };
    case 'moments':
      return { ...(value.from !== null && { gte: value.from }), ...(value.to !== null && { lt: value.to }) };
    case 'range':
      return rangeOf(name, value, begin);
  }
}

/** Days are asked from their first moment to the first one of the next; decimals travel as text, whole numbers as numbers. */
function rangeOf(name: FieldName, { from, to }: Extract<Value, { is: 'range' }>, begin: (day: string) => string): object {
  const field = fieldOf(name);
  if (field.kind === 'date')
    return { ...(from !== null && { gte: begin(from) }), ...(to !== null && { lt: begin(plusDays(to, 1)) }) };
  const number = (text: string) => (field.kind === 'number' && field.scale > 0 ? text : Number(text));
  return { ...(from !== null && { gte: number(from) }), ...(to !== null && { lte: number(to) }) };
}
