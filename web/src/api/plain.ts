/** Requests beside GraphQL: files and long work. Refusals come as faults, as those of GraphQL do. */
import { isCode, type Code, type Fault } from './errors';
import { fetchInSession, ownPage } from './session';

export type Answer<T> = { data: T; faults?: undefined } | { data?: undefined; faults: Fault[] };

interface Told {
  errors?: {
    extensions?: { code?: string; argument?: string; requestId?: string; retryAfter?: number; max?: number };
  }[];
}

/** Ask for JSON; an answer without a body has null for its data. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  const answer = await send(path, init);
  if (!answer) return { faults: [{ code: 'NETWORK', path: [] }] };
  const body: unknown = await answer.json().catch(() => null);
  return answer.ok ? { data: body as T } : { faults: faultsTold(body) };
}

/** Send; null when the service was not reached, or the request was given up. */
export async function send(path: string, init: RequestInit): Promise<Response | null> {
  try {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(ownPage)) headers.set(name, value);
    return await fetchInSession(path, { ...init, headers });
  } catch {
    return null;
  }
}

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** What a refusal's body tells; one that tells nothing is not of the service. */
export function faultsTold(body: unknown): Fault[] {
  const { errors = [] } = (body ?? {}) as Told;
  const faults = errors.map(({ extensions: { code, argument, requestId, retryAfter, max } = {} }) => ({
    code: codeOf(code),
    path: argument?.split('.') ?? [],
    requestId,
    retryAfter,
    max: max?.toString(),
  }));
  return faults.length > 0 ? faults : [{ code: 'UNAVAILABLE', path: [] }];
}

function codeOf(code = ''): Code {
  return isCode(code) ? code : 'REQUEST';
}
