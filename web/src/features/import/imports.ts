/** What the service tells of imports, and what it is asked. */
import { ask, faultsTold, json, send, type Answer } from '../../api/plain';
import type { DocumentKind } from '../../ui/documents';
import type { ClaimMap } from './map';
import type { What } from './what';

const pathOf = (what: What) => `/api/imports/${what}`;

export interface About {
  /** Of documents. */
  kinds?: readonly DocumentKind[];
  mostBytes: number;
  encodings: readonly string[];
  delimiters: readonly string[];
  fields: readonly Field[];
}

export interface Field {
  name: string;
  kind: 'text' | 'moment' | 'amount' | 'word' | 'login' | 'name';
  required: boolean;
  list: boolean;
  values: readonly string[] | null;
}

/** How a file is written, as far as somebody told. */
export interface Written {
  encoding?: string;
  delimiter?: string;
  sheet?: string;
}

export interface Column {
  name: string;
  filled: number;
  /** Null when they are many. */
  values: readonly string[] | null;
}

export interface Look {
  id: string;
  name: string;
  size: number;
  expiresAt: string;
  file: Written;
  sheets: readonly string[];
  header: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
  total: number;
  columns: readonly Column[];
  map: ClaimMap;
}

export interface Problem {
  line: number;
  column: string;
  value: string;
  field: string;
  code: string;
  message: string;
}

interface Some<T> {
  count: number;
  first: readonly T[];
}

export interface Report {
  read: number;
  imported: number;
  /** Rows of documents that were there and have changed. */
  updated: number;
  unchanged: number;
  skipped: number;
  created: { partners: Some<string>; departments: Some<string>; reasons: Some<readonly string[]>; cancellationReasons: Some<string> };
  problems: Some<Problem>;
}

export interface BadRows {
  url: string;
  name: string;
  size: number;
  expiresAt: string;
}

export const written = ({ imported, updated }: Report): number => imported + updated;

export const about = (what: What): Promise<Answer<About>> => ask<About>(pathOf(what));

export const address = (what: What, name: string): string => `${pathOf(what)}?${new URLSearchParams({ name }).toString()}`;

export function look(what: What, id: string, name: string, told: Written): Promise<Answer<Look>> {
  return ask<Look>(`${pathOf(what)}/${encodeURIComponent(id)}?${new URLSearchParams({ name, ...told }).toString()}`);
}

export const discard = (what: What, id: string): Promise<Answer<null>> =>
  ask<null>(`${pathOf(what)}/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const runAddress = (what: What, id: string): string => `${pathOf(what)}/${encodeURIComponent(id)}/run`;

/** The map as the file that the command line takes. */
export async function asToml(what: What, map: ClaimMap): Promise<Answer<Blob>> {
  const answer = await send(`${pathOf(what)}/map`, json({ map }));
  if (answer?.ok) return { data: await answer.blob() };
  return { faults: answer ? faultsTold(await answer.json().catch(() => null)) : [{ code: 'NETWORK', path: [] }] };
}

export const fromToml = (what: What, file: Blob): Promise<Answer<{ map: ClaimMap }>> =>
  ask(`${pathOf(what)}/map`, { method: 'POST', headers: { 'Content-Type': 'application/toml' }, body: file });
