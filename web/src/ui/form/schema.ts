/** A form of a diagram, JSON Schema 2020-12 of an object, as fields; what was typed as answers, and what is wrong with them. */
import type { Fault } from '../../api/errors';

export type Kind = 'text' | 'longText' | 'number' | 'integer' | 'boolean' | 'choice' | 'date' | 'dateTime' | 'time' | 'email' | 'other';

export interface Field {
  name: string;
  kind: Kind;
  title: string;
  help?: string;
  required: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  options: readonly Option[];
  initial?: unknown;
}

export interface Option {
  value: unknown;
  label: string;
}

/** As typed: text, or yes and no. */
export type Typed = Record<string, string | boolean | undefined>;

interface Schema {
  type?: string | string[];
  format?: string;
  title?: string;
  description?: string;
  enum?: unknown[];
  oneOf?: { const?: unknown; title?: string }[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

const LONG = 250; // characters; what may be longer gets several lines
const formats: Record<string, Kind> = { date: 'date', 'date-time': 'dateTime', time: 'time', email: 'email' };

export function fieldsOf(form: unknown): Field[] {
  const { properties, required } = (form ?? {}) as { properties?: Record<string, Schema>; required?: string[] };
  const needed = new Set(required);
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    kind: kindOf(schema),
    title: schema.title || name,
    help: schema.description,
    required: needed.has(name),
    min: schema.minimum ?? schema.exclusiveMinimum,
    max: schema.maximum ?? schema.exclusiveMaximum,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    pattern: schema.pattern,
    options: optionsOf(schema),
    initial: schema.default,
  }));
}

function kindOf(schema: Schema): Kind {
  if (optionsOf(schema).length > 0) return 'choice';
  const types = Array.isArray(schema.type) ? schema.type.filter((each) => each !== 'null') : [schema.type];
  const [type] = types;
  if (type === 'boolean' || type === 'integer' || type === 'number') return type;
  if (type !== 'string') return 'other';
  const told = formats[schema.format ?? ''];
  return told ?? (schema.maxLength !== undefined && schema.maxLength <= LONG ? 'text' : schema.format === 'textarea' || (schema.maxLength ?? 0) > LONG ? 'longText' : 'text');
}

function optionsOf({ enum: values, oneOf }: Schema): Option[] {
  if (values) return values.filter((value) => value !== null).map((value) => ({ value, label: textOf(value) }));
  const named = oneOf?.filter((each) => each.const !== undefined) ?? [];
  return named.map((each) => ({ value: each.const, label: each.title ?? textOf(each.const) }));
}

/** What the form begins with. */
export function initially(fields: readonly Field[]): Typed {
  return Object.fromEntries(
    fields.flatMap((field) => (field.initial === undefined ? [] : [[field.name, asTyped(field, field.initial)]])),
  );
}

function asTyped({ kind, options }: Field, value: unknown): string | boolean {
  if (kind === 'boolean') return value === true;
  if (kind === 'choice') return String(options.findIndex((each) => each.value === value));
  return textOf(value);
}

/** The answers, as the schema has them; what was left empty is left out. `moment` reads a date with its time. */
export function answers(fields: readonly Field[], typed: Typed, moment: (text: string) => string): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = typed[field.name];
      if (field.kind === 'boolean') return value === undefined && !field.required ? [] : [[field.name, value === true]];
      if (typeof value !== 'string' || value.trim() === '') return [];
      return [[field.name, valueOf(field, value, moment)]];
    }),
  );
}

function valueOf({ kind, options }: Field, text: string, moment: (text: string) => string): unknown {
  if (kind === 'number' || kind === 'integer') return numberIn(text);
  if (kind === 'choice') return options[Number(text)]?.value;
  if (kind === 'dateTime') return moment(text);
  if (kind === 'time') return `${text.length === 5 ? `${text}:00` : text}Z`;
  return kind === 'other' ? parsed(text) : text;
}

/** As people write it: with spaces, and with a comma. */
const numberIn = (text: string) => Number(text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.'));

/** A value of a form as text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What is wrong with what was typed, as the server would tell it: at `<of>.<field>`. */
export function wrong(of: string, fields: readonly Field[], typed: Typed): Fault[] {
  return fields.flatMap((field) => {
    const value = typed[field.name];
    const path = [of, field.name];
    const text = typeof value === 'string' ? value.trim() : '';
    if (field.kind === 'boolean') return [];
    if (text === '') return field.required ? [{ code: 'REQUIRED' as const, path }] : [];
    return unfit(field, text) ? [{ code: 'INVALID' as const, path, ...bounds(field) }] : lengthFaults(field, text, path);
  });
}

function bounds({ kind, min, max }: Field) {
  return kind === 'number' || kind === 'integer' ? { min: min?.toString(), max: max?.toString() } : {};
}

function unfit(field: Field, text: string): boolean {
  const { kind, min, max, pattern } = field;
  if (kind === 'number' || kind === 'integer') {
    const number = numberIn(text);
    return Number.isNaN(number) || (kind === 'integer' && !Number.isInteger(number)) || number < (min ?? -Infinity) || number > (max ?? Infinity);
  }
  if (kind === 'email') return !/^[^\s@]+@[^\s@]+$/.test(text);
  return pattern !== undefined && !matches(pattern, text);
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true; // the server knows
  }
}

function lengthFaults({ kind, maxLength, minLength }: Field, text: string, path: string[]): Fault[] {
  if (kind !== 'text' && kind !== 'longText') return [];
  if (maxLength !== undefined && text.length > maxLength) return [{ code: 'TOO_LONG', path, max: String(maxLength) }];
  return minLength !== undefined && text.length < minLength ? [{ code: 'INVALID', path }] : [];
}
