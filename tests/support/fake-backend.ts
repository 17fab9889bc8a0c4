/**
 * A stand-in for the backend, for looking at the web app alone: design sections 4 to 6 as far as the app uses them, all in memory.
 * Words in a message choose what happens: "fail", "stumble" (the attempt is replaced), "drop" (the socket closes), "slow", "degraded", "correct".
 * Run it: `node tests/support/fake-backend.ts 5055`.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { createFakeStore, endFrame, type FakeConversation, type FakeStore, framesAfter, problem, wait } from './fake-conversations.ts';
import type { FakeTurn } from './fake-reply.ts';

export interface FakeBackend {
  readonly url: string;
  readonly store: FakeStore;
  /** Refuses sockets, and closes those that are open, while true. */
  refuseSockets(isRefusing: boolean): void;
  close(): Promise<void>;
}

const dist = join(import.meta.dirname, '../../web/dist');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' ws:",
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ');

export const startFakeBackend = async (options: { port?: number; chunkMs?: number } = {}): Promise<FakeBackend> => {
  const sockets = new Set<WebSocket>();
  const dropSockets = (): void => {
    for (const socket of sockets) socket.terminate();
  };
  const tell = (frame: object): void => {
    for (const socket of sockets) socket.send(JSON.stringify(frame));
  };
  const store = createFakeStore({ tell, dropSockets, chunkMs: options.chunkMs ?? 45 });
  let isRefusing = false;

  const server = createServer((request, response) => void answer(store, request, response).catch(() => response.writeHead(500).end()));
  const upgrades = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (isRefusing) return void socket.destroy();
    upgrades.handleUpgrade(request, socket, head, (opened) => {
      sockets.add(opened);
      opened.on('close', () => sockets.delete(opened));
      opened.on('message', (data) => onSocketFrame(store, opened, JSON.parse(String(data))));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    store,
    refuseSockets(value) {
      isRefusing = value;
      if (value) dropSockets();
    },
    async close() {
      dropSockets();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

type Frame = Readonly<Record<string, unknown>>;

const onSocketFrame = (store: FakeStore, socket: WebSocket, frame: Frame): void => {
  const say = (body: object): void => socket.send(JSON.stringify({ requestId: frame.requestId, ...body }));
  const turn = store.turns.get(String(frame.turnId));
  const now = new Date().toISOString();
  if (frame.action === 'hello') say({ type: 'ready', serverTime: now, heartbeatSeconds: 240, authExpiresAt: now });
  if (frame.action === 'ping') say({ type: 'pong' });
  if (frame.action === 'send') onSend(store, frame, say);
  if (frame.action === 'subscribe') say({ type: 'ok', data: { conversations: [] } });
  if (frame.action === 'stop' && turn) {
    turn.stopAsked = true;
    say({ type: 'ok' });
  }
  if (frame.action === 'resume' && turn) {
    say({ type: 'ok' });
    const { conversationId, turnId } = turn;
    for (const missed of framesAfter(turn, Number(frame.attempt), Number(frame.afterSeq)))
      socket.send(JSON.stringify({ type: 'frame', conversationId, turnId, ...missed }));
    if (turn.status !== 'running' && turn.status !== 'queued') socket.send(JSON.stringify(endFrame(turn)));
  }
};

const onSend = (store: FakeStore, frame: Frame, say: (body: object) => void): void => {
  const accepted = store.accept(String(frame.text), String(frame.clientMessageId), typeof frame.conversationId === 'string' ? frame.conversationId : null);
  if (!accepted) {
    say({ type: 'problem', problem: problem('conversation_busy', 429, 'three turns wait') });
    return;
  }
  const { turn, isDuplicate } = accepted;
  const position = Math.max(0, store.conversations.get(turn.conversationId)?.queue.indexOf(turn) ?? 0);
  say({ type: 'accepted', conversationId: turn.conversationId, messageId: turn.userMessageId, turnId: turn.turnId, position, duplicate: isDuplicate });
};

const answer = async (store: FakeStore, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const kind = url.pathname.split('/')[3];
  if (url.pathname === '/api/v1/health') return json(response, 200, { status: 'ok', model: { kind: 'scripted', name: 'scripted model' }, dependencies: {} });
  if (!url.pathname.startsWith('/api/')) return sendFile(url.pathname, response);
  if (kind === 'ws-tickets') return json(response, 201, { ticket: 'ticket', expiresInSeconds: 30, url: '/ws' });
  if (kind === 'turns') return answerTurn(store, url, request, response);
  if (request.method === 'POST' && url.pathname.endsWith('/stream')) return postMessage(store, url, request, response);
  return answerConversation(store, url, request, response);
};

const json = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(status === 204 ? undefined : JSON.stringify(body));

const answerTurn = async (store: FakeStore, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [, , , , id, part] = url.pathname.split('/');
  const turn = store.turns.get(id ?? '');
  if (!turn) return json(response, 404, problem('not_found', 404, 'there is no such turn'));
  if (part === 'stream') return stream(turn, response, request.headers['last-event-id']?.toString());
  if (part === 'stop') turn.stopAsked = true;
  return json(response, 200, turnView(store, turn, Number(url.searchParams.get('attempt')), Number(url.searchParams.get('afterSeq'))));
};

const turnView = (store: FakeStore, turn: FakeTurn, attempt: number, afterSeq: number): object => {
  const message = store.conversations.get(turn.conversationId)?.messages.find((candidate) => candidate.id === turn.messageId);
  const failure = turn.status === 'failed' ? { problem: problem('turn_failed', 502, 'the model did not answer') } : {};
  const { turnId, conversationId, status } = turn;
  return { turnId, conversationId, status, attempt: turn.attempt, frames: framesAfter(turn, attempt, afterSeq), ...(message ? { message } : {}), ...failure };
};

const postMessage = async (store: FakeStore, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await readBody(request);
  const conversationId = url.pathname.includes('/conversations/') ? (url.pathname.split('/')[4] ?? null) : null;
  const accepted = store.accept(String(body.message ?? body.content), String(body.clientMessageId), conversationId);
  return accepted ? stream(accepted.turn, response) : json(response, 429, problem('conversation_busy', 429, 'three turns wait'));
};

const stream = async (turn: FakeTurn, response: ServerResponse, lastEventId?: string): Promise<void> => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' });
  let [attempt, seq] = (lastEventId ?? ':0:0').split(':').slice(1).map(Number) as [number, number];
  for (let isLast = false; !response.destroyed; await wait(20)) {
    for (const frame of framesAfter(turn, attempt, seq)) {
      for (const [index, chunk] of frame.chunks.entries())
        response.write(`id: ${turn.turnId}:${frame.attempt}:${frame.seq}:${index}\ndata: ${JSON.stringify(chunk)}\n\n`);
      [attempt, seq] = [frame.attempt, frame.seq];
    }
    if (isLast) break;
    isLast = turn.status !== 'queued' && turn.status !== 'running';
  }
  response.end('data: [DONE]\n\n');
};

const answerConversation = async (store: FakeStore, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [, , , , id, part, messageId, what] = url.pathname.split('/');
  if (!id) return json(response, 200, { items: [...store.conversations.values()].map(showConversation), nextCursor: null });
  const conversation = store.conversations.get(id);
  if (!conversation) return json(response, 404, problem('not_found', 404, 'there is no such conversation'));
  if (what === 'regenerate') {
    const turn = store.regenerate(conversation, messageId ?? '');
    return json(response, 202, { turnId: turn.turnId, conversationId: id, status: turn.status });
  }
  if (part === 'messages') return json(response, 200, { items: conversation.messages, prevCursor: null, nextCursor: null });
  if (request.method === 'DELETE') store.conversations.delete(id);
  if (request.method === 'DELETE') return json(response, 204, null);
  if (request.method === 'PATCH') conversation.title = String((await readBody(request)).title);
  return json(response, 200, showConversation(conversation));
};

const showConversation = ({ id, title, updatedAt, messages, queue }: FakeConversation): object => ({
  ...{ id, alias: null, title, pinned: false, archived: false, projectId: null, visibility: 'private', activeLeafId: null },
  ...{ lastMessageSeq: messages.length, liveTurn: queue[0] ? { turnId: queue[0].turnId, position: 0 } : null, createdAt: updatedAt, updatedAt },
});

const readBody = async (request: IncomingMessage): Promise<Frame> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString() || '{}');
};

const sendFile = async (path: string, response: ServerResponse): Promise<void> => {
  const name = extname(path) === '' ? '/index.html' : path;
  try {
    const body = await readFile(join(dist, name));
    response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': policy }).end(body);
  } catch {
    response.writeHead(404).end();
  }
};

if (import.meta.main) {
  const backend = await startFakeBackend({ port: Number(process.argv[2] ?? 5055) });
  console.log(backend.url);
}
