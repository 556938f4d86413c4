/** The address of the list of claims that a `where` of the server finds: as its filters where they can tell it. */
import type { ClaimWhereInput } from '../api/generated/graphql';
import { fromField, toField } from './moments';
import { plusDays } from './periods';

type Condition = Readonly<Record<string, unknown>>;
/** Null: the filter cannot tell it. */
type Tell = (condition: Condition, zone: string) => string | null;

const keys = (condition: Condition) => Object.keys(condition).toSorted().join();
const list = (values: unknown) => (Array.isArray(values) && values.length > 0 ? values.join(',') : null);

function setOrNot(condition: Condition): string | null {
  if (keys(condition) !== 'isNull') return null;
  return condition.isNull === true ? '-' : '*';
}

const value: Tell = (condition) => {
  if (keys(condition) === 'eq') return list([condition.eq]);
  return keys(condition) === 'in' ? list(condition.in) : setOrNot(condition);
};

const flag: Tell = (condition) => (keys(condition) === 'eq' ? (condition.eq === true ? '*' : '-') : null);

const whole: Tell = (condition) => (keys(condition) === 'gte' ? `${String(condition.gte)}..` : null);

function ofId(condition: Condition, exactly: string): string | null {
  if (keys(condition) !== 'id') return null;
  const id = condition.id as Condition;
  if (keys(id) === 'isNull,notIn') {
    const others = list(id.notIn);
    return id.isNull === false ? (others ? `*!${exactly}${others}` : '*') : null;
  }
  const found = value(id, '');
  return found === null || found === '-' || found === '*' ? found : exactly + found;
}

const record: Tell = (condition) => ofId(condition, '');

const tree: Tell = (condition) => (keys(condition) === 'within' ? list(condition.within) : ofId(condition, '='));

const moment: Tell = (condition, zone) => {
  if (!['gte', 'lt', 'gte,lt'].includes(keys(condition))) return setOrNot(condition);
  const { gte = null, lt = null } = condition as { gte?: string; lt?: string };
  const [first, end] = [dayAt(gte, zone), dayAt(lt, zone)];
  const isOfDays = (gte === null || first !== null) && (lt === null || end !== null);
  if (!isOfDays) return `${gte ?? ''}..${lt ?? ''}`;
  const last = end === null ? '' : plusDays(end, -1);
  return first === last ? last : `${first ?? ''}..${last}`;
};

/** The day that begins at this moment. */
function dayAt(at: string | null, zone: string): string | null {
  if (at === null) return null;
  const day = toField(at, zone).slice(0, 10);
  return Date.parse(fromField(`${day}T00:00`, zone)) === Date.parse(at) ? day : null;
}

const tells: Partial<Record<keyof ClaimWhereInput, Tell>> = {
  status: value,
  direction: value,
  channel: value,
  partner: record,
  responsible: record,
  atFaultEmployee: record,
  reason: tree,
  atFaultDepartment: tree,
  registeredAt: moment,
  closedAt: moment,
  firstRespondedAt: moment,
  isOverdue: flag,
  reopenCount: whole,
};

/** The list's search parameters: `<Link to="/claims" search={openClaims(where, zoneOf(viewer))}>`. */
export function openClaims(where: object, zone: string) {
  const search: Record<string, unknown> = {};
  const more: Record<string, unknown> = {};
  for (const [name, condition] of Object.entries(where as Record<string, Condition>)) {
    // The list leaves archived claims out by itself.
    if (name === 'archivedAt' && setOrNot(condition) === '-') continue;
    const text = tells[name as keyof ClaimWhereInput]?.(condition, zone) ?? null;
    if (text === null) more[name] = condition;
    else search[name] = text;
  }
  if (Object.keys(more).length > 0) search.more = more;
  return search as never; // the list checks its own parameters
}
