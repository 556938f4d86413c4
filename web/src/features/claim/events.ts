/** What an event of the history tells: which field became what, what was said, whom it is about. */

/** Records that a history speaks of, by id. */
const RECORD = /^(usr|ptn|dep|rsn|con|xdc|clm|prl|cli|dpl)_[0-9A-Z]{26}$/;

export interface Told {
  changes: { field: string; before: unknown; after: unknown }[];
  /** What people said with it. */
  remarks: { field: string; text: string }[];
  /** Ids of records. */
  about: string[];
}

/** What only repeats the event's name, or what another line says. */
const silent = new Set(['transition', 'kind', 'link', 'participant', 'closed_at', 'reopen_count', 'archived_at']);

export function told(data: unknown, own: string): Told {
  const found: Told = { changes: [], remarks: [], about: [] };
  for (const [field, value] of Object.entries(isObject(data) ? data : {})) {
    if (silent.has(field)) continue;
    if (field === 'parts') found.about.push(...idsIn(value));
    else if (Array.isArray(value)) found.changes.push({ field, before: value[0], after: value[1] });
    else if (isId(value)) found.about.push(value);
    else if (typeof value === 'string') found.remarks.push({ field, text: value });
  }
  return { ...found, about: found.about.filter((id) => id !== own) };
}

export function idsIn(value: unknown): string[] {
  if (isId(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}

export const isId = (value: unknown): value is string => typeof value === 'string' && RECORD.test(value);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
