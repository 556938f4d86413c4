/** Sends the console's operations: in the session, or by a token that the headers name. */
import { fetchInSession, ownPage } from '../../api/session';

export interface Cost {
  requested: number;
  limit: number;
  available: number;
  restoreRate: number;
  /** The price of each root field and list. */
  paths?: Record<string, number>;
}

export interface Ran {
  cost: Cost | null;
  /** The first refusal's code, when there was one. */
  code: string | null;
  milliseconds: number;
}

interface Answer {
  errors?: { extensions?: { code?: string } }[];
  extensions?: { cost?: Cost };
}

interface Operation {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

const INTROSPECTION = 'IntrospectionQuery';

/** Return the fetcher that GraphiQL wants; `ran` hears of each operation but GraphiQL's own. */
export function sender(ran: (told: Ran) => void) {
  return async (operation: Operation, { headers = {} }: { headers?: Record<string, unknown> } = {}): Promise<object> => {
    const own = operation.operationName === INTROSPECTION;
    const given = new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
    const byToken = given.has('authorization');
    for (const [name, value] of Object.entries(byToken ? {} : ownPage)) given.set(name, value);
    given.set('Content-Type', 'application/json');
    given.set('Accept', 'application/json'); // what GraphQL refuses is an answer here, not a failure of the page
    if (!own) given.set('GraphQL-Cost-Debug', '1');
    const from = performance.now();
    // A token and the session together are refused; one that is wrong is no reason to sign in again.
    const response = await (byToken ? fetch : fetchInSession)('/graphql', {
      method: 'POST',
      headers: given,
      body: JSON.stringify({ ...operation, operationName: chosen(operation) }),
      credentials: byToken ? 'omit' : 'same-origin',
    });
    const answer = (await response.json()) as Answer;
    const code = answer.errors?.[0]?.extensions?.code ?? null;
    const milliseconds = Math.round(performance.now() - from);
    if (!own) ran({ cost: answer.extensions?.cost ?? null, code, milliseconds });
    return answer;
  };
}

/** GraphiQL learns of a new text a moment late: the name may be that of the operation before. */
function chosen({ query, operationName }: Operation): string | null {
  return operationName && new RegExp(String.raw`\b(query|mutation|subscription)\s+${operationName}\b`).test(query)
    ? operationName
    : null;
}
