/**
 * A filter's value as the address tells it: `A,B`, `!A,B`, `*!A,B` (another one), `=A` (and none below it), `10..20`,
 * `thisMonth`, `7d`, `>30d`, `*` (set), `-` (not set). `ui/openClaims.ts` writes it, too.
 */
import { isKey } from '../../ui/filters/keys';
import { periods, type Period } from '../../ui/periods';
import { fieldNames, fieldOf, valuesOf, type Field, type FieldName } from './fields';

export type Value =
  | { is: 'set' }
  | { is: 'unset' }
  /** One of these, or none of them; `set`: but another one. `exact`: of a tree, without what stands below them. */
  | { is: 'among'; not: boolean; set?: true; exact?: true; of: readonly string[] }
  | { is: 'text'; text: string }
  /** From one to the other, both included; days as 2026-11-23. */
  | { is: 'range'; from: string | null; to: string | null }
  /** From one moment until before the other. */
  | { is: 'moments'; from: string | null; to: string | null }
  | { is: 'period'; period: Period }
  /** Within so many days before now, or longer ago. */
  | { is: 'days'; days: number; ago: boolean };

const MOST = 250;

/** The value that the text means for the field; null when it means nothing. */
export function valueOf(name: FieldName, text: string): Value | null {
  const field = fieldOf(name);
  if (text === '*') return field.optional ? { is: 'set' } : null;
  if (text === '-') return field.optional ? { is: 'unset' } : null;
  switch (field.kind) {
    case 'enum':
    case 'record':
    case 'tree':
      return among(field, text);
    case 'date':
      return period(text) ?? days(text) ?? range(text, isDay) ?? moments(text);
    case 'number':
      return range(text, (each) => isNumber(each, field.scale));
    case 'text':
      return text.trim() ? { is: 'text', text: text.trim().slice(0, 250) } : null;
    case 'presence':
    case 'flag':
      return null;
  }
}

export function textOf(value: Value): string {
  switch (value.is) {
    case 'set':
      return '*';
    case 'unset':
      return '-';
    case 'among':
      return (value.set ? '*' : '') + (value.not ? '!' : '') + (value.exact ? '=' : '') + value.of.join(',');
    case 'text':
      return value.text;
    case 'range':
      return value.from !== null && value.from === value.to ? value.from : `${value.from ?? ''}..${value.to ?? ''}`;
    case 'moments':
      return `${value.from ?? ''}..${value.to ?? ''}`;
    case 'period':
      return value.period;
    case 'days':
      return `${value.ago ? '>' : ''}${value.days}d`;
  }
}

function among(field: Field, text: string): Value | null {
  const [, set, not, exact, names = ''] = /^(\*(?=!))?(!)?(=)?(.*)$/.exec(text) ?? [];
  const given = names.split(',');
  const known = field.kind === 'enum' ? (each: string) => valuesOf(field.of).includes(each) : isKey;
  const of = [...new Set(given)].filter(known).slice(0, MOST);
  if (of.length === 0) return null;
  return { is: 'among', not: not !== undefined, ...(set && field.optional && (exact || field.kind !== 'tree') && { set: true }), ...(exact && field.kind === 'tree' && { exact: true }), of };
}

function period(text: string): Value | null {
  const found = periods.find((each) => each === text);
  return found ? { is: 'period', period: found } : null;
}

function days(text: string): Value | null {
  const found = /^(>?)(\d{1,4})d$/.exec(text);
  return found ? { is: 'days', days: Number(found[2]), ago: found[1] === '>' } : null;
}

/** One value alone means from it to it. */
function range(text: string, isOne: (text: string) => boolean): Value | null {
  const [from = '', to = from, ...more] = text.split('..');
  if (more.length > 0 || (from === '' && to === '')) return null;
  if (![from, to].every((each) => each === '' || isOne(each))) return null;
  return { is: 'range', from: from || null, to: to || null };
}

function moments(text: string): Value | null {
  const found = range(text, (each) => /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(each) && !Number.isNaN(Date.parse(each)));
  return found?.is === 'range' ? { ...found, is: 'moments' } : null;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const isNumber = (text: string, scale: number) => (scale > 0 ? /^\d{1,15}(\.\d{1,2})?$/ : /^\d{1,9}$/).test(text);

/** The keys of the records that filters name. */
export function recordsIn(filters: Partial<Record<FieldName, string>>): string[] {
  return fieldNames.flatMap((name) => {
    const { kind } = fieldOf(name);
    if (kind !== 'record' && kind !== 'tree') return [];
    const value = valueOf(name, filters[name] ?? '');
    return value?.is === 'among' ? value.of : [];
  });
}
