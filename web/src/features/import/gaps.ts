/** What keeps a map from fitting the file: told before the service is asked. */
import type { About, Look } from './imports';
import { columnsOfField, listOf, ROW, sourceOf, type ClaimMap, type Of } from './map';

export type Gap = { is: 'missing' } | { is: 'absent'; column: string } | { is: 'twice'; column: string };

export const ofField = (map: ClaimMap, name: string): Of | undefined =>
  name === 'external_id' ? map.external_id : map.fields[name];

/** By field; the fields without any are left out. */
export function gapsOf(map: ClaimMap, { fields }: About, { header }: Look): Map<string, Gap> {
  const gaps = new Map<string, Gap>();
  for (const { name, required } of fields) {
    const gap = gapOf(ofField(map, name), required, header);
    if (gap) gaps.set(name, gap);
  }
  return gaps;
}

function gapOf(of: Of | undefined, isRequired: boolean, header: readonly string[]): Gap | null {
  for (const column of columnsOfField(of)) {
    const count = header.filter((each) => each === column).length;
    if (column !== ROW && count !== 1) return { is: count === 0 ? 'absent' : 'twice', column };
  }
  const isEmpty = listOf(of).every((cell) => isNothing(cell));
  return isRequired && isEmpty ? { is: 'missing' } : null;
}

function isNothing(cell: Parameters<typeof sourceOf>[0]): boolean {
  const source = sourceOf(cell);
  return source.from === 'nothing' || ((source.from === 'constant' || source.from === 'template') && !source.text.trim());
}

/** Columns that a template can name: their names are their own, and hold no braces. */
export const choosable = (header: readonly string[]): string[] =>
  header.filter((name) => name !== '' && !/[{}]/.test(name) && header.indexOf(name) === header.lastIndexOf(name));
