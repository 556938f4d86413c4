/** A list of dates as people have it: `2026-12-31 09:00-17:00 Short day`, or `01.05.2026 Spring Day`, one a line. */
import type { Day } from './documents';

const LINE = /^(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[./](\d\d?)[./](\d{4}))[\s,;]*(?:(\d\d?:\d\d)\s*[-–—]\s*(\d\d?:\d\d))?[\s,;]*(.*)$/;

export interface Pasted {
  days: Day[];
  /** Numbers of the lines that are no dates. */
  wrong: number[];
}

export function pasted(text: string): Pasted {
  const found: Pasted = { days: [], wrong: [] };
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const day = dayOf(line.trim());
    if (day && !found.days.some(({ date }) => date === day.date)) found.days.push(day);
    else found.wrong.push(at + 1);
  }
  return found;
}

function dayOf(line: string): Day | null {
  const [, isoYear, isoMonth, isoDay, day, month, year, opens, closes, name] = LINE.exec(line) ?? [];
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day];
  if (parts.some((part) => part === undefined)) return null;
  const [y = '', m = '', d = ''] = parts.map((part) => part?.padStart(2, '0'));
  const date = `${y}-${m}-${d}`;
  // A date that does not exist, as 31 February, becomes another one.
  const made = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(made.getTime()) || made.toISOString().slice(0, 10) !== date) return null;
  return { date, opens: opens?.padStart(5, '0') ?? null, closes: closes?.padStart(5, '0') ?? null, name: name?.trim().slice(0, 250) || null };
}
