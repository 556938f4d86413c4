/** An export: its progress as it comes, and the file at its end. */
import type { Fault } from '../../../api/errors';
import { linesOf } from '../../../api/lines';
import { faultsTold, json, send } from '../../../api/plain';

export interface File {
  url: string;
  name: string;
  size: number;
  rows: number;
}

export type Ended =
  | { kind: 'done'; file: File }
  | { kind: 'refused'; faults: Fault[] }
  /** No last line came. */
  | { kind: 'cut' }
  | { kind: 'stopped' };

export interface Progress {
  rows: number;
  total: number;
}

interface Line extends Partial<Progress>, Partial<File> {
  errors?: unknown;
}

export const address = '/api/exports/claims';

export async function run(order: object, tell: (progress: Progress) => void, signal: AbortSignal): Promise<Ended> {
  const answer = await send(address, { ...json(order), signal });
  if (signal.aborted) return { kind: 'stopped' };
  if (!answer) return { kind: 'refused', faults: [{ code: 'NETWORK', path: [] }] };
  if (!answer.ok || !answer.body) return { kind: 'refused', faults: faultsTold(await answer.json().catch(() => null)) };
  try {
    for await (const text of linesOf(answer.body)) {
      const line = JSON.parse(text) as Line;
      if (line.errors) return { kind: 'refused', faults: faultsTold(line) };
      if (line.url) return { kind: 'done', file: line as File };
      if (line.rows !== undefined) tell({ rows: line.rows, total: line.total ?? 0 });
    }
  } catch {
    // The connection broke, or the user stopped it.
  }
  return { kind: signal.aborted ? 'stopped' : 'cut' };
}
