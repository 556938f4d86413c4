/** The map of an import, with the structure of its file: what each field of a record is made of. See docs/import.md. */
import type { DocumentKind } from '../../ui/documents';

export interface Made {
  value?: string;
  values?: Readonly<Record<string, string>>;
  default?: string;
  format?: string | readonly string[];
  latest?: readonly string[];
}
export type Cell = string | Made;
export type Of = Cell | readonly Cell[];

export interface ClaimMap {
  system: string;
  /** Of documents: what the file holds. */
  kind?: DocumentKind;
  external_id?: Cell;
  file?: { encoding?: string; delimiter?: string; sheet?: string; decimal?: string; time_zone?: string };
  fields: Readonly<Record<string, Of | undefined>>;
}

/** Stands for the number of the row. */
export const ROW = '#';

/** Where a value comes from, as the form shows it. */
export type Source =
  | { from: 'nothing' }
  | { from: 'column'; column: string }
  | { from: 'constant'; text: string }
  | { from: 'template'; text: string }
  | { from: 'latest'; texts: readonly string[] };

const token = /\{\{|\}\}|\[\[|\]\]|\{([^{}]+)\}|[[\]]|[^{}[\]]+/g;
const padded = /^(.+):.[<>^]\d{1,2}$/;

export const madeOf = (cell: Cell): Made => (typeof cell === 'string' ? { value: cell } : cell);
export const listOf = (of: Of | undefined): readonly Cell[] =>
  of === undefined ? [] : Array.isArray(of) ? (of as readonly Cell[]) : [of as Cell];

export function sourceOf(cell: Cell | undefined): Source {
  if (cell === undefined) return { from: 'nothing' };
  const { value, latest } = madeOf(cell);
  if (value === undefined) return latest ? { from: 'latest', texts: latest } : { from: 'nothing' };
  const [, column] = /^\{([^{}]+)\}$/.exec(value) ?? [];
  if (column !== undefined && !padded.test(column)) return { from: 'column', column };
  const bare = value.replaceAll(/\{\{|\}\}|\[\[|\]\]/g, '');
  if (/[{}[\]]/.test(bare)) return { from: 'template', text: value };
  return { from: 'constant', text: value.replaceAll(/([{}[\]])\1/g, '$1') };
}

/** The template that a source is written as. */
export function valueOf(source: Source): string | undefined {
  switch (source.from) {
    case 'column':
      return `{${source.column}}`;
    case 'constant':
      return source.text.replaceAll(/[{}[\]]/g, '$&$&');
    case 'template':
      return source.text;
    case 'nothing':
    case 'latest':
      return undefined;
  }
}

/** A cell as short as it can be told. */
export function tidy(made: Made): Cell | undefined {
  const { value, latest, ...more } = made;
  const rest = Object.fromEntries(Object.entries(more).filter(([, each]) => each !== undefined));
  if (value === undefined) return latest && { latest, ...rest };
  return Object.keys(rest).length === 0 ? value : { value, ...rest };
}

const templatesOf = (cell: Cell): readonly string[] => {
  const { value, latest } = madeOf(cell);
  return latest ?? (value === undefined ? [] : [value]);
};

/** The columns that a cell is made of. */
export function columnsOf(cell: Cell): string[] {
  const names = templatesOf(cell).flatMap((text) => [...text.matchAll(token)].map(([, name]) => name));
  return [...new Set(names.filter((name) => name !== undefined).map((name) => padded.exec(name)?.[1] ?? name))];
}

export const columnsOfField = (of: Of | undefined): string[] => [...new Set(listOf(of).flatMap(columnsOf))];

/** What a template makes of a row: for samples, so padding is left to the service. */
export function written(text: string, cell: (column: string) => string): string {
  let [made, part, isOptional, isWhole] = ['', '', false, true];
  for (const [found, name] of text.matchAll(token)) {
    if (name !== undefined) {
      const value = cell(padded.exec(name)?.[1] ?? name);
      part += value;
      isWhole &&= value !== '';
    } else if (found === '[' || found === ']') {
      made += isOptional && !isWhole ? '' : part;
      [part, isOptional, isWhole] = ['', found === '[', true];
    } else {
      part += found.length === 2 && /[{}[\]]/.test(found) ? found.slice(1) : found;
    }
  }
  return (made + part).trim();
}

/** What a cell makes of a row, before it is read as a date or an amount. */
export function sampleOf(cell: Cell, value: (column: string) => string): string {
  const { values, default: instead = '' } = madeOf(cell);
  const text = templatesOf(cell)
    .map((template) => written(template, value))
    .join(' / ');
  return values ? (values[text] ?? instead) : text || instead;
}
