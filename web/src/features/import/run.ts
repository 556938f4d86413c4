/** A run of an import: its lines as they come, and how it ended. */
import type { Fault } from '../../api/errors';
import { linesOf } from '../../api/lines';
import { faultsTold, json, send } from '../../api/plain';
import { runAddress, type BadRows, type Report } from './imports';
import type { ClaimMap } from './map';
import type { What } from './what';

export type OnError = 'skip' | 'abort';

export interface Order {
  map: ClaimMap;
  dryRun: boolean;
  onError: OnError;
  language: string;
}

export interface Done {
  kind: 'done';
  report: Report;
  badRows: BadRows | null;
  onError: OnError;
  /** When it ended. */
  at: string;
}

export type Ended =
  | Done
  | { kind: 'refused'; faults: Fault[] }
  /** No last line came: nobody knows how far it went beyond these rows. */
  | { kind: 'cut'; rows: number }
  | { kind: 'stopped'; rows: number };

interface Line {
  rows?: number;
  report?: Report;
  badRows?: BadRows | null;
  errors?: unknown;
}

const TRIES = 4;
const WAIT = 1500; // milliseconds

/** Run; a run of one's own that is just being stopped is waited for. */
export async function run(what: What, id: string, order: Order, tell: (rows: number) => void, signal: AbortSignal): Promise<Ended> {
  for (let left = TRIES; ; left -= 1) {
    const ended = await once(what, id, order, tell, signal);
    const isBusy = ended.kind === 'refused' && ended.faults.some(({ code }) => code === 'RATE_LIMITED');
    if (!isBusy || left <= 1) return ended;
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    if (signal.aborted) return { kind: 'stopped', rows: 0 };
  }
}

async function once(what: What, id: string, order: Order, tell: (rows: number) => void, signal: AbortSignal): Promise<Ended> {
  const answer = await send(runAddress(what, id), { ...json(order), signal });
  if (signal.aborted) return { kind: 'stopped', rows: 0 };
  if (!answer) return { kind: 'refused', faults: [{ code: 'NETWORK', path: [] }] };
  if (!answer.ok || !answer.body) return { kind: 'refused', faults: faultsTold(await answer.json().catch(() => null)) };
  let rows = 0;
  try {
    for await (const line of linesOf(answer.body)) {
      const told = JSON.parse(line) as Line;
      if (told.errors) return { kind: 'refused', faults: faultsTold(told) };
      if (told.report) {
        const { report, badRows = null } = told;
        return { kind: 'done', report, badRows, onError: order.onError, at: new Date().toISOString() };
      }
      rows = told.rows ?? rows;
      tell(rows);
    }
  } catch {
    // The connection broke, or the user stopped it; half a line is none.
  }
  return { kind: signal.aborted ? 'stopped' : 'cut', rows };
}
