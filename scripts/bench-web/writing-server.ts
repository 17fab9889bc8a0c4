/** A real socket server that writes answers at a given rate: nothing of it lives in the page, so that the page's heap is the page's own. */
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { type WebSocket, WebSocketServer } from 'ws';
import { words } from '../../tests/support/long-thread.ts';

export interface WritingServer {
  /** Chunks and characters sent so far, and answers begun. */
  readonly sent: { chunks: number; characters: number; answers: number };
  /** Leads the page's socket here, and makes its conversations answer for themselves. Before the page opens. */
  serve(page: Page): Promise<void>;
  /** Nothing is written while that works: what a page has just drawn is garbage, and no part of what it holds. */
  still<Found>(work: () => Promise<Found>): Promise<Found>;
  close(): Promise<void>;
}

interface Writing {
  readonly perSecond: number;
  /** Chunks of one answer; Infinity: it never ends. */
  readonly chunks: number;
}

const vocabulary = words.trim().split(' ');
const id = (kind: string, number: number): string => `${kind}_${String(number).padStart(26, '0')}`;
/** A paragraph ends now and then, and there is a list, as in an answer. */
const deltaAt = (seq: number): string => {
  if (seq % 60 === 0) return '\n\n';
  return seq % 240 > 200 && seq % 10 === 0 ? '\n- ' : `${vocabulary[(seq * 7) % vocabulary.length] ?? 'and'} `;
};

export const startWritingServer = async ({ perSecond, chunks }: Writing): Promise<WritingServer> => {
  const sent = { chunks: 0, characters: 0, answers: 0 };
  let conversations = 0;
  let isOver = false;
  let [pausedMs, pause]: [number, Promise<unknown>] = [0, Promise.resolve()];
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((done) => server.once('listening', done));

  const write = async (socket: WebSocket, conversationId: string, turnId: string, messageId: string): Promise<void> => {
    const say = (frame: object): void => socket.send(JSON.stringify({ ...frame, conversationId, turnId, attempt: 1 }));
    const startedAt = performance.now() - pausedMs;
    let text = '';
    for (let seq = 1; seq <= chunks && !isOver; seq += 1) {
      await pause;
      const delta = deltaAt(seq);
      if (chunks !== Number.POSITIVE_INFINITY) text += delta;
      const open = seq === 1 ? [{ type: 'start', messageId }, { type: 'start-step' }, { type: 'text-start', id: 't' }] : [];
      say({ type: 'frame', seq, chunks: [...open, { type: 'text-delta', id: 't', delta }] });
      sent.chunks += 1;
      sent.characters += delta.length;
      const aheadMs = startedAt + pausedMs + (seq * 1000) / perSecond - performance.now();
      if (aheadMs > 1) await new Promise((done) => setTimeout(done, aheadMs));
      else if (seq % 50 === 0) await new Promise(setImmediate);
    }
    const textSha256 = createHash('sha256').update(text).digest('hex');
    const usage = { inputTokens: 1200, outputTokens: 340, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 4100, attempts: 1 };
    if (!isOver) say({ type: 'final', seq: chunks, messageId, textSha256, usage });
  };
  server.on('connection', (socket) =>
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { action: string; requestId?: string; conversationId?: string };
      const answer = (given: object): void => socket.send(JSON.stringify({ requestId: frame.requestId, ...given }));
      if (frame.action === 'hello') return answer({ type: 'ready', serverTime: new Date().toISOString(), heartbeatSeconds: 240, authExpiresAt: '' });
      if (frame.action === 'ping') return answer({ type: 'pong' });
      if (frame.action !== 'send') return answer({ type: 'ok', data: {} });
      sent.answers += 1;
      if (frame.conversationId === undefined) conversations += 1;
      const conversationId = frame.conversationId ?? id('cnv', conversations);
      const [turnId, messageId] = [id('trn', sent.answers), id('msg', sent.answers * 2)];
      answer({ type: 'accepted', conversationId, messageId: id('msg', sent.answers * 2 - 1), turnId, position: 0, duplicate: false });
      void write(socket, conversationId, turnId, messageId);
    }),
  );
  const record = (conversationId: string): object => ({
    ...{ id: conversationId, alias: null, title: 'Riders', pinned: false, archived: false, memoryPaused: false, projectId: null, visibility: 'private' },
    ...{ activeLeafId: null, lastMessageSeq: 2, liveTurn: null, createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z' },
  });
  return {
    sent,
    async serve(page) {
      const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
      await page.route('**/ws-tickets', (route) => route.fulfill({ status: 201, json: { ticket: 'ticket', expiresInSeconds: 30, url } }));
      await page.route(/\/conversations\/cnv_0[^/]*$/u, (route) =>
        route.fulfill({ json: record(new URL(route.request().url()).pathname.split('/').at(-1) ?? '') }),
      );
    },
    async still(work) {
      const from = performance.now();
      const working = work();
      pause = working.catch(() => undefined).then(() => (pausedMs += performance.now() - from));
      await pause;
      return working;
    },
    async close() {
      isOver = true;
      for (const socket of server.clients) socket.terminate();
      await new Promise((done) => server.close(done));
    },
  };
};
