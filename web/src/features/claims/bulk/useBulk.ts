/** A change of many claims while its dialog is open. */
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

import type { Fault } from '../../../api/errors';
import type { ClaimWhereInput } from '../../../api/generated/graphql';
import type { Chosen, Selection } from '../selection';
import { claimsOf, run, type Ended, type Order, type Progress } from './run';

export interface Bulk {
  isRunning: boolean;
  /** None while the claims are still being looked up. */
  progress: Progress | null;
  ended: Ended | null;
  /** Why it could not begin. */
  faults: Fault[];
  start: (order: Order) => void;
  stop: () => void;
  /** Try once more what was refused or left, as it is now. */
  again: () => void;
}

export function useBulk(selection: Selection, where: ClaimWhereInput, search: string | null): Bulk {
  const client = useClient();
  const [state, setState] = useState<Pick<Bulk, 'isRunning' | 'progress' | 'ended' | 'faults'>>(idle);
  const abort = useRef<AbortController>(null);
  const last = useRef<Order>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const take = async (order: Order, claims: readonly Chosen[], signal: AbortSignal) => {
    const tell = (progress: Progress) => setState((now) => ({ ...now, progress }));
    const ended = await run(client, order, claims, tell, signal);
    setState({ isRunning: false, progress: ended, ended, faults: [] });
  };
  const begin = () => {
    abort.current = new AbortController();
    setState({ ...idle, isRunning: true });
    return abort.current.signal;
  };
  const start = async (order: Order) => {
    last.current = order;
    const signal = begin();
    const { claims, faults } = await claimsOf(client, selection, where, search, signal);
    if (faults.length > 0 || signal.aborted) setState({ ...idle, faults });
    else await take(order, claims, signal);
  };
  const again = async () => {
    const { current: order } = last;
    if (order && state.ended) await take(order, [...state.ended.refused, ...state.ended.left], begin());
  };
  return { ...state, start: (order) => void start(order), stop: () => abort.current?.abort(), again: () => void again() };
}

const idle = { isRunning: false, progress: null, ended: null, faults: [] };
