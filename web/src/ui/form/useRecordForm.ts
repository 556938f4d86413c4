/** A form over a record that others may change too: what is edited, and what became of it meanwhile. */
import { useState } from 'react';

import type { Fault } from '../../api/errors';
import { useFormFaults } from '../formFaults';
import { useLeaveGuard } from '../useLeaveGuard';

export interface Versioned {
  id: string;
  version: number;
}

export type Draft = Record<string, unknown>;

/** What another person changed since the form was read. */
export interface Conflict {
  by: string | null;
  at: string | null;
  /** What they changed. */
  fields: readonly string[];
  /** Of those, the fields that are edited here too, with the other person's value. */
  theirs: readonly { field: string; value: unknown }[];
}

interface Sent<R> {
  faults: readonly Fault[];
  /** The record as it is now, also when the change was refused. */
  record: R | null | undefined;
}

export interface RecordForm<R, D extends Draft> {
  draft: D;
  set: <F extends keyof D>(field: F, value: D[F]) => void;
  /** What differs from the record. */
  edits: Partial<D>;
  isDirty: boolean;
  reset: () => void;
  faults: ReturnType<typeof useFormFaults>;
  conflict: Conflict | null;
  takeTheirs: (field: string) => void;
  /** Send the edits with the version that they are based on; true when they were saved. */
  save: (send: (input: Partial<D> & { expectedVersion: number }) => Promise<Sent<R>>) => Promise<boolean>;
}

export function useRecordForm<R extends Versioned, D extends Draft>(
  record: R,
  read: (record: R) => D,
  wording?: Parameters<typeof useFormFaults>[1],
): RecordForm<R, D> {
  const [base, setBase] = useState(record);
  const [given, setGiven] = useState<Partial<D>>({});
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const before = read(base);
  const edits = differing(before, given);
  const isDirty = Object.keys(edits).length > 0;
  const faults = useFormFaults(Object.keys(before), wording);
  useLeaveGuard(isDirty);
  if (!isDirty && record.version > base.version) setBase(record);

  const start = (from: R) => {
    setBase(from);
    setGiven({});
    setConflict(null);
  };
  return {
    draft: { ...before, ...given },
    edits,
    isDirty,
    faults,
    conflict,
    set: (field, value) => {
      setGiven({ ...given, [field]: value });
      faults.clear(String(field));
    },
    reset: () => {
      start(base);
      faults.take([]);
    },
    takeTheirs: (field) => {
      setGiven(Object.fromEntries(Object.entries(given).filter(([name]) => name !== field)) as Partial<D>);
      setConflict(conflict && { ...conflict, theirs: conflict.theirs.filter((each) => each.field !== field) });
    },
    save: async (send) => {
      const { faults: found, record: now } = await send({ ...edits, expectedVersion: base.version });
      const late = found.find(({ code }) => code === 'VERSION_CONFLICT');
      if (late && now) {
        // What they changed and we did not is theirs from here on; ours stands, to be saved again.
        setConflict(conflictOf(late, before, read(now), edits));
        setBase(now);
        faults.take([]);
        return false;
      }
      if (!faults.take(found)) return false;
      start(now ?? base);
      return true;
    },
  };
}

function conflictOf<D extends Draft>(late: Fault, before: D, now: D, edits: Partial<D>): Conflict {
  const changed = Object.keys(before).filter((field) => !same(before[field], now[field]));
  const theirs = changed
    .filter((field) => field in edits && !same(now[field], edits[field]))
    .map((field) => ({ field, value: now[field] ?? null }));
  return { by: late.changedBy ?? null, at: late.changedAt ?? null, fields: changed, theirs };
}

function differing<D extends Draft>(before: D, given: Partial<D>): Partial<D> {
  return Object.fromEntries(Object.entries(given).filter(([field, value]) => !same(before[field], value))) as Partial<D>;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
