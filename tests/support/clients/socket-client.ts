/** One socket by section 6: `hello` first, each request answered exactly once, everything else goes to the readings. */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Readings } from './reading.ts';
import { until } from './until.ts';
import type { ServerFrame } from './wire.ts';

export interface SocketClient {
  /** Sends a request and answers the one frame that bears its id. Rejects when the socket closes before that. */
  request(action: string, fields?: Readonly<Record<string, unknown>>): Promise<ServerFrame>;
  /** Tears the connection down without a goodbye. */
  terminate(): void;
  close(): void;
  isOpen(): boolean;
  /** Everything that came, in order. */
  readonly received: ServerFrame[];
  /** Resolves when it has closed, with the close code. */
  readonly closed: Promise<number>;
}

export const openSocket = async (address: { url: string; ticket: string }, readings: Readings): Promise<SocketClient> => {
  const socket = new WebSocket(`${address.url}?ticket=${address.ticket}`, { perMessageDeflate: false });
  const received: ServerFrame[] = [];
  const waiting = new Map<string, { resolve: (frame: ServerFrame) => void; reject: (error: Error) => void }>();
  const answered = new Set<string>();
  const violations: string[] = [];

  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`the socket closed (${code}) before the answer came`));
      waiting.clear();
      resolve(code);
    });
  });
  const answer = (requestId: string, frame: ServerFrame): void => {
    if (answered.has(requestId)) violations.push(`request ${requestId} was answered twice, by ${frame.type}`);
    answered.add(requestId);
    waiting.get(requestId)?.resolve(frame);
    waiting.delete(requestId);
  };
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ServerFrame;
    received.push(frame);
    readings.take(frame);
    if (frame.requestId !== undefined) answer(frame.requestId, frame);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  const say = (frame: object): void => socket.send(JSON.stringify(frame), () => undefined);

  say({ action: 'hello', protocol: 1 });
  await until('ready answers hello', () => received.some((frame) => frame.type === 'ready') || socket.readyState !== WebSocket.OPEN, { everyMs: 2 });
  if (!received.some((frame) => frame.type === 'ready')) throw new Error('the socket closed before it was ready');

  return {
    request: (action, fields = {}) => {
      if (violations.length > 0) return Promise.reject(new Error(violations.join('; ')));
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('the socket is closed'));
      const requestId = randomUUID();
      return new Promise((resolve, reject) => {
        waiting.set(requestId, { resolve, reject });
        say({ action, requestId, ...fields });
      });
    },
    terminate: () => socket.terminate(),
    close: () => socket.close(1000),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    received,
    closed,
  };
};
