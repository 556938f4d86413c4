/** Changes as they happen: one WebSocket, opened when a page first follows something, kept up while one does. */
import type { createClient as Create, Client as Socket } from 'graphql-ws';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';

import { fetchInSession, ownPage } from './session';

interface Request {
  query?: string;
  variables?: Record<string, unknown>;
}

interface Hearer {
  next: (result: never) => void;
  error: (error: unknown) => void;
  complete: () => void;
}

const SHORTLY = 100; // milliseconds
const SOON = 500;
const LATE = 30_000;
const listeners = new Set<() => void>();
/** How often the socket came, the first time too, and whether it came back after it was lost. */
let comings = 0;
let isBack = false;
let lost = false;
let opening: Promise<Socket> | undefined;

function come() {
  comings += 1;
  isBack = lost;
  setLost(false);
}

function setLost(now: boolean) {
  lost = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The library, as soon as the network lets it come. */
async function load(): Promise<{ createClient: typeof Create }> {
  await online();
  try {
    return await import('graphql-ws');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, SOON));
    return load();
  }
}

async function open(): Promise<Socket> {
  const { createClient } = await load();
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (tries) => {
      await new Promise((resolve) => setTimeout(resolve, Math.min(LATE, SOON * 2 ** tries) * (0.75 + Math.random() / 2)));
      await online();
      await admitted();
    },
    on: {
      connected: come,
      closed: (event) => setLost((event as CloseEvent).code !== 1000),
    },
  });
}

/** Wait until there is a network at all. */
const online = () =>
  navigator.onLine ? Promise.resolve() : new Promise<void>((resolve) => addEventListener('online', () => resolve(), { once: true }));

/** Wait until the service answers, and knows who we are. */
async function admitted(): Promise<void> {
  const headers = { ...ownPage, 'Content-Type': 'application/json' };
  const ask = () => fetchInSession('/graphql', { method: 'POST', headers, body: '{"query":"{ viewer { id } }"}' });
  await ask().catch(() => undefined);
}

/** How the GraphQL client's subscriptions travel. A socket that the service closed for good is opened anew after a sign-in. */
export const forwardSubscription = ({ query = '', variables }: Request) => ({
  subscribe(hearer: Hearer) {
    let stop: (() => void) | undefined;
    let stopped = false;
    const follow = async () => {
      const socket = await (opening ??= open());
      if (stopped) return;
      stop = socket.subscribe(
        { query, variables },
        {
          next: (result) => hearer.next(result as never),
          complete: () => hearer.complete(),
          error: (why) => {
            if (!(why instanceof CloseEvent)) hearer.error(why);
            else if (!stopped) void admitted().then(follow);
          },
        },
      );
    };
    void follow();
    return {
      unsubscribe: () => {
        stopped = true;
        stop?.();
      },
    };
  },
});

interface Follow<Data> {
  /** Called with each change. Records that it selects repaint by themselves. */
  heard?: (data: Data) => void;
  /** Called when changes may have been missed: ask anew. The socket was lost, or it came after the page. */
  missed?: (isBack: boolean) => void;
  pause?: boolean;
}

/** Follow a subscription while the component is on screen. */
export function useLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { heard, missed, pause = false }: Follow<Data>,
) {
  const client = useClient();
  const given = JSON.stringify(variables);
  const tell = useEffectEvent((data: Data) => heard?.(data));
  const again = useEffectEvent(() => missed?.(isBack));
  useEffect(() => {
    if (pause) return;
    const { unsubscribe } = client
      .subscription(document, JSON.parse(given) as Variables)
      .subscribe(({ data }) => data && tell(data));
    return unsubscribe;
  }, [client, document, given, pause]);
  useEffect(() => {
    let seen = comings;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe(() => {
      // What is followed is told to the service first.
      if (comings !== seen) timer = setTimeout(again, SHORTLY);
      seen = comings;
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}

/** Whether changes made elsewhere do not arrive now. */
export function useIsLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}
