/** What is being changed of the disputed lines: what was there, what is typed, what of it can be sent. */
import type { Fault } from '../../../api/errors';
import type { ClaimLineInput } from '../../../api/generated/graphql';
import { amountOf, isAmount } from '../fields';
import { disputeOf, type BasisLine } from './lines';

export const sums = ['quantityClaimed', 'amountClaimed', 'quantitySettled', 'amountSettled'] as const;
export type Sum = (typeof sums)[number];

/** A line as its fields show it; null is one that is not disputed. */
export type Typed = Record<Sum, string> | null;

export interface Draft {
  /** What was there when the change began. */
  before: Typed;
  now: Typed;
}
export type Drafts = Readonly<Record<string, Draft>>;

/** "2.500" → "2.5": as one would type it. */
export const plain = (decimal: string | null | undefined): string =>
  decimal == null ? '' : decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;

const money = (decimal: string | null | undefined): string => decimal ?? '';

/** What the claim disputes of the line as it is known here. */
export function typedOf(line: BasisLine): Typed {
  const dispute = disputeOf(line);
  if (!dispute) return null;
  const { quantityClaimed, amountClaimed, quantitySettled, amountSettled } = dispute;
  return {
    quantityClaimed: plain(quantityClaimed),
    amountClaimed: money(amountClaimed),
    quantitySettled: plain(quantitySettled),
    amountSettled: money(amountSettled),
  };
}

/** Who disputes a line disputes all of it, until told otherwise. */
export const whole = (line: BasisLine): NonNullable<Typed> => ({
  quantityClaimed: plain(line.quantity),
  amountClaimed: worth(line, plain(line.quantity)),
  quantitySettled: '',
  amountSettled: '',
});

/** A quantity at the line's price, as the service counts it; empty where the quantity is none. */
export function worth(line: BasisLine, quantity: string): string {
  const count = quantityOf(quantity);
  return count === null || !isQuantity(count) ? '' : (Math.round(Number(count) * Number(line.price) * 100) / 100).toFixed(2);
}

/** What a change of one field makes of the line: an amount that only followed from the quantity goes on following. */
export function withSum(line: BasisLine, now: NonNullable<Typed>, name: Sum, value: string): NonNullable<Typed> {
  const next = { ...now, [name]: value };
  const follows = now.amountClaimed === '' || now.amountClaimed === worth(line, now.quantityClaimed);
  if (name === 'quantityClaimed' && follows) next.amountClaimed = worth(line, value);
  return next;
}

export const quantityOf = amountOf;
const isQuantity = (given: string) => /^\d{1,12}(\.\d{1,3})?$/.test(given);

export const same = (one: Typed, other: Typed): boolean => JSON.stringify(one && cleaned(one)) === JSON.stringify(other && cleaned(other));

/** As a number is compared: "1,5" is "1.50". */
function cleaned(typed: NonNullable<Typed>) {
  return sums.map((name) => {
    const text = amountOf(typed[name]);
    return text === null || Number.isNaN(Number(text)) ? text : Number(text);
  });
}

export const changedOf = (drafts: Drafts): string[] => Object.keys(drafts).filter((id) => !same(drafts[id]?.now ?? null, drafts[id]?.before ?? null));

/** Those whose line is another one than when the change began. */
export const staleOf = (drafts: Drafts, lines: readonly BasisLine[]): string[] =>
  changedOf(drafts).filter((id) => {
    const line = lines.find((each) => each.id === id);
    return line !== undefined && !same(typedOf(line), drafts[id]?.before ?? null);
  });

export const pathOf = (id: string, name: Sum) => `lines.${id}.${name}`;

/** What need not be asked of the service; each fault is at its line by the id. */
export function wrong(drafts: Drafts, lines: readonly BasisLine[]): Fault[] {
  return changedOf(drafts).flatMap((id) => {
    const line = lines.find((each) => each.id === id);
    const now = drafts[id]?.now;
    return line && now ? wrongOf(line, now) : [];
  });
}

function wrongOf(line: BasisLine, now: NonNullable<Typed>): Fault[] {
  const at = (name: Sum, fault: Omit<Fault, 'path'>): Fault => ({ ...fault, path: pathOf(line.id, name).split('.') });
  const given = Object.fromEntries(sums.map((name) => [name, amountOf(now[name])])) as Record<Sum, string | null>;
  const faults: Fault[] = [];
  if (given.quantityClaimed === null) faults.push(at('quantityClaimed', { code: 'REQUIRED' }));
  for (const name of sums) {
    const value = given[name];
    const isFit = name.startsWith('quantity') ? isQuantity : isAmount;
    if (value !== null && !isFit(value)) faults.push(at(name, { code: 'INVALID' }));
  }
  if (faults.length > 0) return faults;
  const above = (name: Sum, most: string | null) => {
    if (Number(given[name] ?? 0) > Number(most ?? 0)) faults.push(at(name, { code: 'INVALID', max: plain(most) }));
  };
  if (Number(given.quantityClaimed) === 0) faults.push(at('quantityClaimed', { code: 'INVALID', min: '0.001', max: plain(line.quantity) }));
  above('quantityClaimed', line.quantity);
  above('quantitySettled', given.quantityClaimed);
  above('amountSettled', given.amountClaimed ?? worth(line, given.quantityClaimed ?? ''));
  return faults;
}

/** What is sent: lines that are put, and ids of those that are disputed no longer. `settles`: what the viewer may tell. */
export function inputsOf(drafts: Drafts, settles: boolean): { put: ClaimLineInput[]; remove: string[] } {
  const ids = changedOf(drafts);
  const put = ids.flatMap((lineId) => {
    const now = drafts[lineId]?.now;
    if (!now) return [];
    const claimed = { quantityClaimed: amountOf(now.quantityClaimed), amountClaimed: amountOf(now.amountClaimed) };
    const settled = { quantitySettled: amountOf(now.quantitySettled), amountSettled: amountOf(now.amountSettled) };
    return [{ lineId, ...claimed, ...(settles && settled) }];
  });
  return { put, remove: ids.filter((id) => drafts[id]?.now === null) };
}

/** The service tells a line by its place among those that were sent. */
export function toLines(faults: readonly Fault[], sent: readonly string[]): Fault[] {
  return faults.map((fault) => {
    const path = fault.path.filter((part) => part !== 'input');
    const [first, at, ...rest] = path;
    const id = first === 'lines' && at !== undefined ? sent[Number(at)] : undefined;
    return id === undefined ? fault : { ...fault, path: ['lines', id, ...rest] };
  });
}

/** What the disputed lines come to, as they are being changed; null where nothing is told. */
export function totalsOf(lines: readonly BasisLine[], drafts: Drafts): { claimed: string | null; settled: string | null } {
  const all = lines.flatMap((line) => (drafts[line.id] ? (drafts[line.id]?.now ?? []) : (typedOf(line) ?? [])));
  const sum = (name: Sum) => {
    const values = all.flatMap((each) => amountOf(each[name]) ?? []).map(Number).filter((value) => !Number.isNaN(value));
    return values.length > 0 ? (Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100).toFixed(2) : null;
  };
  return { claimed: sum('amountClaimed'), settled: sum('amountSettled') };
}
