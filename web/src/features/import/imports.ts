/** What the service tells of imports, and what it is asked. */
import { ask, faultsTold, json, send, type Answer } from '../../api/plain';
import type { ClaimMap } from './map';

const PATH = '/api/imports/claims';

export interface About {
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
  unchanged: number;
  skipped: number;
  created: { partners: Some<string>; departments: Some<string>; reasons: Some<readonly string[]> };
  problems: Some<Problem>;
}

export interface BadRows {
  url: string;
  name: string;
  size: number;
  expiresAt: string;
}

export const about = (): Promise<Answer<About>> => ask<About>(PATH);

export const address = (name: string): string => `${PATH}?${new URLSearchParams({ name }).toString()}`;

export function look(id: string, name: string, written: Written): Promise<Answer<Look>> {
  return ask<Look>(`${PATH}/${encodeURIComponent(id)}?${new URLSearchParams({ name, ...written }).toString()}`);
}

export const discard = (id: string): Promise<Answer<null>> => ask<null>(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE' });

export const runAddress = (id: string): string => `${PATH}/${encodeURIComponent(id)}/run`;

/** The map as the file that the command line takes. */
export async function asToml(map: ClaimMap): Promise<Answer<Blob>> {
  const answer = await send(`${PATH}/map`, json({ map }));
  if (answer?.ok) return { data: await answer.blob() };
  return { faults: answer ? faultsTold(await answer.json().catch(() => null)) : [{ code: 'NETWORK', path: [] }] };
}

export const fromToml = (file: Blob): Promise<Answer<{ map: ClaimMap }>> =>
  ask(`${PATH}/map`, { method: 'POST', headers: { 'Content-Type': 'application/toml' }, body: file });
