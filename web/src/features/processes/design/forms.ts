/** The fields of a task's form, as they are edited, and the JSON Schema (2020-12) in which they are kept. */

export const fieldKinds = ['text', 'longText', 'integer', 'number', 'boolean', 'date', 'choice'] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface Field {
  /** The variable that keeps the answer. */
  name: string;
  title: string;
  kind: FieldKind;
  required: boolean;
  options: string[];
  /** What a schema says beyond that, and keeps. */
  rest: Record<string, unknown>;
}

const LONG = 4000; // characters; what may be so long gets several lines
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const kindOf = ({ type, format, enum: options, maxLength }: Record<string, unknown>): FieldKind | null => {
  if (Array.isArray(options)) return 'choice';
  if (type === 'boolean' || type === 'integer' || type === 'number') return type;
  if (type !== 'string') return null;
  if (format === 'date') return 'date';
  return typeof maxLength === 'number' && maxLength > 250 ? 'longText' : 'text';
};

const shapes: Record<FieldKind, (field: Field) => Record<string, unknown>> = {
  text: () => ({ type: 'string', maxLength: 250 }),
  longText: () => ({ type: 'string', maxLength: LONG }),
  integer: () => ({ type: 'integer' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  date: () => ({ type: 'string', format: 'date' }),
  choice: ({ options }) => ({ type: 'string', enum: options }),
};
const own = new Set(['type', 'title', 'format', 'enum', 'maxLength']);

/** The fields of a schema; null when it says what fields cannot. */
export function fieldsOf(schema: string): Field[] | null {
  if (schema.trim() === '') return [];
  try {
    const { type, properties, required = [] } = JSON.parse(schema) as Record<string, unknown>;
    if (type !== 'object' || typeof properties !== 'object' || properties === null) return null;
    const needed = new Set(required as string[]);
    const fields = Object.entries(properties as Record<string, Record<string, unknown>>).map(([name, property]) => {
      const kind = kindOf(property);
      const rest = Object.fromEntries(Object.entries(property).filter(([key]) => !own.has(key)));
      const options = (property.enum as string[] | undefined) ?? [];
      return kind && { name, title: typeof property.title === 'string' ? property.title : '', kind, required: needed.has(name), options, rest };
    });
    return fields.every((field) => field !== null) ? fields : null;
  } catch {
    return null;
  }
}

export function schemaOf(fields: readonly Field[]): string {
  if (fields.length === 0) return '';
  const properties = fields.map((field) => [
    field.name,
    { ...shapes[field.kind](field), ...(field.title && { title: field.title }), ...field.rest },
  ]);
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return JSON.stringify({
    $schema: DIALECT,
    type: 'object',
    properties: Object.fromEntries(properties) as object,
    ...(required.length > 0 && { required }),
  });
}

/** The type of the variable that keeps a field's answer. */
export const typeOf: Record<FieldKind, string> = {
  text: 'string',
  longText: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'time',
  choice: 'string',
};
