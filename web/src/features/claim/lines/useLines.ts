/** The disputed lines as they are being changed: with the version that they are based on, and saved together. */
import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useQuery } from 'urql';

import { useChange } from '../../../api/change';
import type { Fault } from '../../../api/errors';
import { useFormFaults } from '../../../ui/formFaults';
import { toast } from '../../../ui/toasts';
import type { Claim } from '../claim';
import { useSight } from '../rights';
import { tellWarnings } from '../warnings';
import { changedOf, inputsOf, pathOf, staleOf, sums, toLines, totalsOf, typedOf, whole, withSum, wrong, type Drafts, type Sum, type Typed } from './drafts';
import { linesDocument, putDocument, removeDocument, type Basis, type BasisLine } from './lines';

export type Lines = ReturnType<typeof useLines>;

export function useLines(claim: Claim) {
  const { t } = useLingui();
  const sight = useSight();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const variables = { id: claim.id, internal: sight.internal, found: settled ? { item: { startsWith: settled } } : {} };
  const [{ data, error, fetching, stale }, again] = useQuery({ query: linesDocument, variables, requestPolicy: 'cache-and-network' });
  const [drafts, setDrafts] = useState<Drafts>({});
  const [clash, setClash] = useState<Fault | null>(null);
  const [follows, setFollows] = useState<boolean | null>(null);
  /** Whether it is to be saved as soon as all is known. */
  const [waits, setWaits] = useState(false);
  const [put, putting] = useChange(putDocument);
  const [remove, removing] = useChange(removeDocument);
  const found = data?.claim?.basis;
  const basis = found && 'disputed' in found ? (found as Basis) : undefined;
  const lines = basis ? all(basis) : [];
  const changed = changedOf(drafts);
  const faults = useFormFaults(
    lines.flatMap(({ id }) => sums.map((name) => pathOf(id, name))),
    wording(lines, {
      quantity: t`A number such as 2.5 is expected.`,
      amount: t`An amount such as 1500.50 is expected.`,
    }),
  );

  // Whoever changed the claim may have changed its lines.
  const known = useRef(claim.version);
  useEffect(() => {
    if (known.current === claim.version) return;
    known.current = claim.version;
    again({ requestPolicy: 'network-only' });
  }, [claim.version, again]);

  const nowOf = (line: BasisLine): Typed => (drafts[line.id] ? (drafts[line.id]?.now ?? null) : typedOf(line));
  const change = (line: BasisLine, now: Typed) => {
    const before = drafts[line.id] ? (drafts[line.id]?.before ?? null) : typedOf(line);
    setDrafts({ ...drafts, [line.id]: { before, now } });
  };
  const totals = totalsOf(lines, drafts);
  const own = { claimed: claim.amountClaimed?.amount ?? null, settled: claim.amountSettled?.amount ?? null };
  // Amounts that nobody told otherwise are those of the lines.
  const before = totalsOf(lines, {});
  const usual = own.claimed === null || own.claimed === before.claimed;
  const setsAmounts = follows ?? usual;

  const send = async (given: Drafts): Promise<Fault[]> => {
    const { put: puts, remove: lineIds } = inputsOf(given, sight.internal);
    const more = { ...variables, people: sight.people };
    let version = claim.version;
    if (lineIds.length > 0) {
      const outcome = await remove({ input: { id: claim.id, expectedVersion: version, lineIds, setsAmounts }, ...more });
      if (!outcome.payload?.claim || !outcome.done) return outcome.faults;
      version = outcome.payload.claim.version;
      if (puts.length === 0) tellWarnings(outcome.payload.warnings);
      setDrafts((now) => Object.fromEntries(Object.entries(now).filter(([id]) => !lineIds.includes(id))));
    }
    if (puts.length === 0) return [];
    const outcome = await put({ input: { id: claim.id, expectedVersion: version, lines: puts, setsAmounts }, ...more });
    if (outcome.done) tellWarnings(outcome.payload?.warnings ?? []);
    return toLines(outcome.faults, puts.map(({ lineId }) => String(lineId)));
  };

  const save = async (): Promise<void> => {
    if (putting || removing) return;
    // What others have changed is on its way: it is looked at first.
    setWaits(fetching);
    if (fetching) return;
    if (!faults.take(wrong(drafts, lines))) return;
    const others = staleOf(drafts, lines);
    if (others.length > 0 && !clash) return setClash({ code: 'VERSION_CONFLICT', path: [] });
    const found = await send(drafts);
    const conflict = found.find(({ code }) => code === 'VERSION_CONFLICT');
    if (conflict) {
      setClash(conflict);
      again({ requestPolicy: 'network-only' });
      return;
    }
    if (!faults.take(found)) return;
    drop();
    toast({ text: t`Saved` });
  };
  const drop = () => {
    setDrafts({});
    setClash(null);
    setFollows(null);
    faults.take([]);
  };
  const goOn = useEffectEvent(() => void save());
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it goes on with what was pressed before
    if (waits && !fetching) goOn();
  }, [waits, fetching]);

  return {
    basis,
    lines,
    error,
    retry: () => again({ requestPolicy: 'network-only' }),
    isLate: stale || (fetching && basis !== undefined),
    words,
    setWords,
    drafts,
    changed,
    clash,
    stale: staleOf(drafts, lines),
    faults,
    totals,
    own,
    settles: sight.internal,
    setsAmounts,
    setFollows,
    busy: putting || removing || waits,
    nowOf,
    mark: (line: BasisLine, on: boolean) => {
      for (const name of sums) faults.clear(pathOf(line.id, name));
      change(line, on ? (drafts[line.id]?.before ?? typedOf(line) ?? whole(line)) : null);
    },
    type: (line: BasisLine, name: Sum, value: string) => {
      faults.clear(pathOf(line.id, name));
      const now = nowOf(line);
      if (now) change(line, withSum(line, now, name, value));
    },
    /** Have the claim's own amounts be those of its lines, as they stand. */
    takeOver: async () => {
      const line = lines.find((each) => typedOf(each) !== null);
      const now = line && typedOf(line);
      if (!now) return;
      const input = { id: claim.id, expectedVersion: claim.version, setsAmounts: true, lines: inputsOf({ [line.id]: { before: null, now } }, false).put };
      const { faults: found, done, payload } = await put({ input, ...variables, people: sight.people });
      if (!done) return void faults.take(found);
      tellWarnings(payload?.warnings ?? []);
      toast({ text: t`Saved` });
    },
    save,
    drop,
  };
}

/** By position, each once. */
function all({ disputed, lines }: Basis): BasisLine[] {
  const found = new Map([...disputed.nodes, ...lines.nodes].map((line) => [line.id, line]));
  return [...found.values()].sort((one, other) => one.position - other.position);
}

/** Told where nothing else is known of what is expected. */
const plainly = (word: string) => ({ code, min, max }: Fault) => (code === 'INVALID' && min == null && max == null ? word : undefined);

function wording(lines: readonly BasisLine[], words: { quantity: string; amount: string }) {
  return Object.fromEntries(
    lines.flatMap(({ id }) => sums.map((name) => [pathOf(id, name), plainly(name.startsWith('quantity') ? words.quantity : words.amount)] as const)),
  );
}
