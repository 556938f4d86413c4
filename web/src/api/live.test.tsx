/** A page follows changes over a socket; the service is played by a socket that the test holds. */
import { act, render } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createClient } from './client';
import { graphql } from './generated';
import { useIsLost, useLive } from './live';

const document = graphql(`
  subscription LiveTest {
    claimChanged(id: "clm_1") {
      id
      title
    }
  }
`);

class Line extends EventTarget {
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSING = 2;
  static CLOSED = 3;
  static open: Line[] = [];
  readyState = Line.OPEN;
  said: { type: string; id?: string }[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: Event) => void;
  onerror?: () => void;
  constructor() {
    super();
    Line.open.push(this);
    setTimeout(() => this.onopen?.());
  }
  send(text: string) {
    const message = JSON.parse(text) as { type: string };
    this.said.push(message);
    if (message.type === 'connection_init') this.hear({ type: 'connection_ack' });
  }
  hear(message: object) {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
  close(code = 1000) {
    this.readyState = Line.CLOSED;
    this.onclose?.(new CloseEvent('close', { code }));
  }
  asked() {
    return vi.waitFor(() => {
      const message = this.said.find(({ type }) => type === 'subscribe');
      if (!message) throw new Error('Nothing is followed.');
      return message.id;
    });
  }
}

const heard = vi.fn<(title: string | undefined) => void>();
const missed = vi.fn<(isBack: boolean) => void>();

function Page() {
  useLive(document, {}, { heard: ({ claimChanged }) => heard(claimChanged?.title), missed });
  return <p>{useIsLost() ? 'lost' : 'live'}</p>;
}

beforeEach(() => {
  Line.open = [];
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data: { viewer: { id: 'usr_1' } } })));
});
afterEach(() => vi.unstubAllGlobals());

test('a change is heard; the page asks anew once the socket has come, and after a lost one', async () => {
  const { unmount, container } = render(
    <Provider value={createClient()}>
      <Page />
    </Provider>,
  );
  await vi.waitFor(() => expect(Line.open).toHaveLength(1), { timeout: 5000 });
  const [first] = Line.open;
  const id = await first?.asked();
  first?.hear({ type: 'next', id, payload: { data: { claimChanged: { __typename: 'Claim', id: 'clm_1', title: 'Cracked' } } } });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('Cracked'));
  // What happened between the page and the socket.
  await vi.waitFor(() => expect(missed.mock.calls).toEqual([[false]]));

  act(() => first?.close(1013));
  expect(container.textContent).toBe('lost');
  await vi.waitFor(() => expect(missed.mock.calls).toEqual([[false], [true]]), { timeout: 5000 });
  expect(container.textContent).toBe('live');
  await Line.open[1]?.asked();

  act(() => Line.open[1]?.close(4401));
  await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(3), { timeout: 5000 });
  await Line.open[2]?.asked();
  unmount();
});
