/** Whether the server knows who we are; when it no longer does, requests wait until somebody signs in again. */

export interface SignInFailure {
  code: string;
  retryAfter?: number;
}

interface SignInAnswer {
  viewer?: { id: string } | null;
  errors?: { extensions?: { code?: string } }[];
}

/** What every request with the session's cookie carries: a foreign page cannot send it. */
export const ownPage = { 'X-Redress-CSRF': '1' };

const MARK = 'redress.signed-in';
let viewerId: string | null = null;
let renewal: PromiseWithResolvers<void> | null = null;
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

export const session = {
  /** This page shows data of the viewer. */
  begin(id: string) {
    viewerId = id;
    localStorage.setItem(MARK, String(Date.now()));
  },
  /** Whether somebody is likely signed in. Asking costs a request only where nobody was before. */
  async mayBeThere(): Promise<boolean> {
    return localStorage.getItem(MARK) !== null || (await viewerThere()) !== null;
  },
  forget: () => localStorage.removeItem(MARK),
  /** Whether the session has ended under a page that is in use. */
  hasEnded: () => renewal !== null,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Fetch; a refused session holds the request back until the session is renewed, then sends it again. */
export const fetchInSession: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.status !== 401 || viewerId === null) return answer;
  if (!renewal) {
    renewal = Promise.withResolvers();
    tell();
  }
  await renewal.promise;
  return fetchInSession(input, init);
};

/** Sign in; null when it worked. */
export async function signIn(login: string, password: string): Promise<SignInFailure | null> {
  const answer = await post('/api/sign-in', { login, password });
  if (!answer) return { code: 'NETWORK' };
  const body = (await answer.json().catch(() => ({}))) as SignInAnswer;
  if (!answer.ok) {
    const retryAfter = Number(answer.headers.get('retry-after')) || undefined;
    return { code: body.errors?.[0]?.extensions?.code ?? 'INTERNAL', retryAfter };
  }
  renew(body.viewer?.id ?? null);
  return null;
}

/** Sign out here, or everywhere, and leave nothing of the viewer in the page. */
export async function signOut(everywhere = false): Promise<boolean> {
  const answer = await post(everywhere ? '/api/sign-out-everywhere' : '/api/sign-out');
  if (!answer || (!answer.ok && answer.status !== 401)) return false;
  session.forget();
  location.assign('/sign-in');
  return true;
}

/** Go on as the same person; another one gets a fresh page, as nothing of the first is theirs. */
function renew(id: string | null) {
  if (viewerId !== null && id !== viewerId) {
    location.assign('/');
    return;
  }
  if (renewal && id) localStorage.setItem(MARK, String(Date.now()));
  renewal?.resolve();
  renewal = null;
  tell();
}

// Signing in again in one tab is enough for all of them.
addEventListener('storage', ({ key, newValue }) => {
  if (key === MARK && newValue && renewal) void viewerThere().then((id) => id && renew(id));
});

async function viewerThere(): Promise<string | null> {
  const answer = await fetch('/api/session');
  return answer.ok ? (((await answer.json()) as SignInAnswer).viewer?.id ?? null) : null;
}

async function post(path: string, body?: object): Promise<Response | null> {
  const headers = { ...ownPage, ...(body && { 'Content-Type': 'application/json' }) };
  try {
    return await fetch(path, { method: 'POST', headers, body: body && JSON.stringify(body) });
  } catch {
    return null;
  }
}
