/** One casting director on one socket, measuring what she feels. */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

export interface Felt {
  /** send → accepted, ms. */
  readonly acceptedMs: number;
  /** send → first visible text, ms. */
  readonly firstTextMs: number;
  /** Left the provider → arrived here, ms, of the oldest delta in each frame. */
  readonly chunkMs: readonly number[];
}

interface Frame {
  readonly type: string;
  readonly requestId?: string;
  readonly turnId?: string;
  readonly chunks?: readonly { readonly type: string; readonly delta?: string }[];
}

const epochNow = (): number => performance.timeOrigin + performance.now();

const json = async (url: string, init: RequestInit): Promise<Record<string, string>> => {
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json', ...init.headers } });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
};

export const openDirector = async (url: string, name: string): Promise<{ ask(text: string): Promise<Felt>; close(): void }> => {
  const { access_token } = await json(`${url}/oidc/token`, { method: 'POST', body: JSON.stringify({ sub: name, org: 'bench' }) });
  const ticket = await json(`${url}/api/v1/ws-tickets`, { method: 'POST', body: '{}', headers: { authorization: `Bearer ${access_token}` } });
  const socket = new WebSocket(`${ticket['url']}?ticket=${ticket['ticket']}`);
  const listeners = new Set<(frame: Frame, at: number) => void>();
  socket.on('message', (data) => {
    const at = epochNow();
    const frame = JSON.parse(String(data)) as Frame;
    for (const listener of listeners) listener(frame, at);
  });
  const until = (matches: (frame: Frame) => boolean): Promise<void> =>
    new Promise((done) => {
      const listener = (frame: Frame): void => {
        if (!matches(frame)) return;
        listeners.delete(listener);
        done();
      };
      listeners.add(listener);
    });
  await new Promise<void>((open, fail) => {
    socket.once('open', () => open()).once('error', fail);
  });
  const ready = until((frame) => frame.type === 'ready');
  socket.send(JSON.stringify({ action: 'hello', protocol: 1 }));
  await ready;

  const ask = (text: string): Promise<Felt> =>
    new Promise((done, fail) => {
      const requestId = randomUUID();
      const startedAt = epochNow();
      const chunkMs: number[] = [];
      let turnId: string | undefined;
      let acceptedMs = 0;
      let firstTextMs = 0;
      const timer = setTimeout(() => fail(new Error('no answer in 60 s')), 60_000);
      const listener = (frame: Frame, at: number): void => {
        if (frame.requestId === requestId) {
          if (frame.type !== 'accepted') fail(new Error(JSON.stringify(frame)));
          acceptedMs = at - startedAt;
          turnId = frame.turnId;
        }
        if (turnId === undefined || frame.turnId !== turnId) return;
        const sentAt = /<(\d+\.\d+)>/.exec((frame.chunks ?? []).map((chunk) => chunk.delta ?? '').join(''))?.[1];
        if (sentAt !== undefined) {
          if (firstTextMs === 0) firstTextMs = at - startedAt;
          chunkMs.push(at - Number(sentAt));
        }
        if (frame.type === 'final') {
          clearTimeout(timer);
          listeners.delete(listener);
          done({ acceptedMs, firstTextMs, chunkMs });
        }
      };
      listeners.add(listener);
      socket.send(JSON.stringify({ action: 'send', requestId, clientMessageId: requestId, text }));
    });
  return { ask, close: () => socket.close() };
};
