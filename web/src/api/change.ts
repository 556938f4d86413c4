/** Mutations: one call that ends in a payload or in faults, however it failed. */
import { useCallback } from 'react';
import { useMutation, type TypedDocumentNode } from 'urql';

import { faultOf, faultsOf, type Fault } from './errors';
import type { ProblemsFragment } from './generated/graphql';

interface Payload {
  errors: readonly ProblemsFragment[];
}

export interface Outcome<P> {
  /** Whether the change was made. */
  done: boolean;
  /** The mutation's payload; also there when it holds faults, null when no answer came. */
  payload: P | null;
  faults: Fault[];
}

type Given<Data> = Extract<Data[Exclude<keyof Data, '__typename'>], Payload>;

/** Use a document with one mutation; `change(variables)` never throws. */
export function useChange<Data extends object, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const [{ fetching }, execute] = useMutation(document);
  const change = useCallback(
    async (variables: Variables): Promise<Outcome<Given<Data>>> => {
      const { data, error } = await execute(variables);
      const found = data && Object.entries(data).find(([name]) => name !== '__typename');
      const payload = (found?.[1] ?? null) as Given<Data> | null;
      if (!payload) {
        const faults: Fault[] = [error ? faultOf(error) : { code: 'INTERNAL', path: [] }];
        return { done: false, payload, faults };
      }
      return { done: payload.errors.length === 0, payload, faults: faultsOf(payload.errors) };
    },
    [execute],
  );
  return [change, fetching] as const;
}
