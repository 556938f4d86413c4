/** A change of many claims: in lots that the server takes, with an answer for each claim; it can be stopped between two. */
import type { Client } from 'urql';

import { faultOf, faultsOf, type Fault } from '../../../api/errors';
import { graphql } from '../../../api/generated';
import type { ClaimTransition, ClaimWhereInput, Remedy } from '../../../api/generated/graphql';
import type { Chosen, Selection } from '../selection';

const assignDocument = graphql(`
  mutation BulkAssign($input: ClaimsAssignInput!) {
    claimsAssign(input: $input) {
      errors {
        ...Problems
      }
      results {
        id
        claim {
          id
          version
          status
          responsible {
            id
            name
          }
        }
        errors {
          ...Problems
        }
      }
    }
  }
`);

const stepDocument = graphql(`
  mutation BulkStep($input: ClaimsTransitionInput!) {
    claimsTransition(input: $input) {
      errors {
        ...Problems
      }
      results {
        id
        claim {
          id
          version
          status
        }
        errors {
          ...Problems
        }
      }
    }
  }
`);

const pageDocument = graphql(`
  query BulkPage($where: ClaimWhereInput, $search: String, $after: String) {
    claims(first: 100, where: $where, search: $search, after: $after, orderBy: [{ field: CREATED_AT, direction: ASC }]) {
      nodes {
        id
        number
        version
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Order =
  | { act: 'assign'; responsibleId: string }
  | {
      act: 'step';
      transition: ClaimTransition;
      comment: string | null;
      resolution: string | null;
      amountSettled: string | null;
      remedyGiven: Remedy | null;
    };

export interface Refused extends Chosen {
  faults: Fault[];
}

export interface Progress {
  /** How many claims have their answer. */
  told: number;
  /** How many there are. */
  of: number;
  refused: readonly Refused[];
}

export type Ended = Progress & {
  /** Claims that were not tried. */
  left: readonly Chosen[];
  /** Why it ended before its end; none: the user stopped it, or it came to the end. */
  faults: Fault[];
};

const LOT = 100;

/** All claims of a selection, in the order in which they were made. */
export async function claimsOf(
  client: Client,
  selection: Selection,
  where: ClaimWhereInput,
  search: string | null,
  signal: AbortSignal,
): Promise<{ claims: Chosen[]; faults: Fault[] }> {
  if (selection.kind === 'some') return { claims: [...selection.ids.values()], faults: [] };
  const claims: Chosen[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: { where: ClaimWhereInput; search: string | null; after: string | null } = { where, search, after };
    const { data, error } = await client.query(pageDocument, variables, { requestPolicy: 'network-only' });
    if (!data) return { claims, faults: error ? [faultOf(error)] : [] };
    claims.push(...data.claims.nodes.map(({ id, number, version }) => ({ id, number, version })));
    after = data.claims.pageInfo.endCursor ?? null;
    if (!data.claims.pageInfo.hasNextPage || signal.aborted) return { claims, faults: [] };
  }
}

export async function run(
  client: Client,
  order: Order,
  claims: readonly Chosen[],
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Ended> {
  const refused: Refused[] = [];
  for (let at = 0; at < claims.length; at += LOT) {
    const left = claims.slice(at);
    const ended = (faults: Fault[]): Ended => ({ told: at, of: claims.length, refused, left, faults });
    if (signal.aborted) return ended([]);
    const lot = left.slice(0, LOT);
    const answer = await take(client, order, lot);
    if (answer.faults) return ended(answer.faults);
    for (const [index, { errors, claim }] of answer.results.entries()) {
      const asked = lot[index];
      if (asked && errors.length > 0) refused.push({ ...asked, version: claim?.version ?? asked.version, faults: faultsOf(errors) });
    }
    tell({ told: at + lot.length, of: claims.length, refused: [...refused] });
  }
  return { told: claims.length, of: claims.length, refused, left: [], faults: [] };
}

interface Result {
  claim: { version: number } | null;
  errors: Parameters<typeof faultsOf>[0];
}
type Answer = { results: readonly Result[]; faults?: undefined } | { faults: Fault[] };

async function take(client: Client, order: Order, lot: readonly Chosen[]): Promise<Answer> {
  const items = lot.map(({ id, version }) => ({ id, expectedVersion: version }));
  if (order.act === 'assign') {
    const { data, error } = await client.mutation(assignDocument, { input: { items, responsibleId: order.responsibleId } });
    return answered(data?.claimsAssign, error && faultOf(error));
  }
  const { act: _, ...step } = order;
  // Sent again after a lost connection, each step is taken once.
  const input = { items, ...step, idempotencyKey: crypto.randomUUID() };
  for (let tries = 2; ; tries -= 1) {
    const { data, error } = await client.mutation(stepDocument, { input });
    if (!error?.networkError || error.response || tries === 0) return answered(data?.claimsTransition, error && faultOf(error));
  }
}

function answered(payload: { errors: Result['errors']; results: readonly Result[] } | undefined, fault?: Fault): Answer {
  if (!payload) return { faults: [fault ?? { code: 'INTERNAL', path: [] }] };
  return payload.errors.length > 0 ? { faults: faultsOf(payload.errors) } : payload;
}
