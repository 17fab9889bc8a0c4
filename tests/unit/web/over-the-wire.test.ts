/** The app against a server on real sockets and real HTTP, with a line that fails. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelAction, confirmAction, getAction } from '../../../web/src/api/actions.ts';
import {
  changeConversation,
  deleteConversation,
  getConversation,
  giveFeedback,
  listArchived,
  listConversations,
  listMessages,
  listTree,
  regenerate,
  searchConversations,
} from '../../../web/src/api/conversations.ts';
import { readEventStream } from '../../../web/src/api/event-stream.ts';
import { explainMatch } from '../../../web/src/api/matching.ts';
import { memoryApi } from '../../../web/src/api/memory.ts';
import { peopleApi } from '../../../web/src/api/people.ts';
import { createProject, listProjects } from '../../../web/src/api/projects.ts';
import { fetchHealth, fetchTicket, fetchTicketUrl } from '../../../web/src/api/session.ts';
import { getTurn, sendMessage, stopTurn } from '../../../web/src/api/turns.ts';
import { connectionLabel } from '../../../web/src/realtime/connection-machine.ts';
import { replyText } from '../../../web/src/realtime/reply-parts.ts';
import type { SocketLike } from '../../../web/src/realtime/socket-client.ts';
import { type App, createApp } from '../../../web/src/state/app.ts';
import { emptyThread, threadKeyOf } from '../../../web/src/state/app-state.ts';
import { type ReplyItem, threadItems } from '../../../web/src/state/thread-view.ts';
import { type FakeBackend, startFakeBackend } from '../../support/fake-backend.ts';
import { storedText } from '../../support/fake-conversations.ts';

let backend: FakeBackend;
let app: App;
const timers = new Set<NodeJS.Timeout>();
const realFetch = globalThis.fetch;

/** The page's addresses are relative to its origin, which Node does not have. */
const fetchFromPage = ((path: string, init?: RequestInit) => realFetch(new URL(path, backend.url), init)) as typeof fetch;

const newApp = (): App =>
  createApp({
    api: {
      ...{
        listConversations,
        getConversation,
        changeConversation,
        searchConversations,
        listArchived,
        giveFeedback,
        deleteConversation,
        listProjects,
        createProject,
        listMessages,
        listTree,
        regenerate,
        getTurn,
        stopTurn,
        sendMessage,
      },
      ...{ getAction, confirmAction, cancelAction, explainMatch, ...memoryApi, ...peopleApi },
      ...{ readEventStream, fetchTicket, fetchHealth, fetchTicketUrl: () => fetchTicketUrl(backend.url) },
    },
    tabs: { tell: () => undefined, listen: () => undefined, close: () => undefined },
    isVisible: () => true,
    kept: { load: async () => [], put: async () => true, drop: async () => undefined },
    small: { read: () => null, write: () => true, drop: () => undefined },
    openSocket: (url) => new WebSocket(url) as unknown as SocketLike,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    random: () => 0.2,
    setTimer: (run, ms) => {
      const timer = setTimeout(run, ms);
      timers.add(timer);
      return timer;
    },
    clearTimer: (handle) => clearTimeout(handle as NodeJS.Timeout),
    sha256: async (text) => createHash('sha256').update(text).digest('hex'),
    showAddress: () => undefined,
  });

const replies = (): ReplyItem[] => {
  const state = app.store.get();
  return threadItems(state, state.threads[threadKeyOf(state)] ?? emptyThread).filter((item) => item.kind === 'reply');
};
const until = async (isSo: () => boolean): Promise<void> => {
  const deadline = Date.now() + 12_000;
  while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
};
const isConnected = (): boolean => connectionLabel(app.store.get().connection) === 'connected';
const hasEnded = (): boolean => replies().at(-1)?.status === 'complete' && Object.values(app.store.get().turns).every((turn) => turn.phase === 'final');
const lastStored = (): string => storedText([...backend.store.turns.values()].at(-1) as Parameters<typeof storedText>[0]);

beforeEach(async () => {
  backend = await startFakeBackend({ chunkMs: 3 });
  globalThis.fetch = fetchFromPage;
  app = newApp();
});
afterEach(async () => {
  app.connection({ type: 'stop' });
  for (const timer of timers) clearTimeout(timer);
  globalThis.fetch = realFetch;
  await backend.close();
});

describe('over a real line', () => {
  it.each(['find riders', 'drop the socket', 'stumble over it', 'stumble and drop'])('shows exactly the stored text after "%s"', async (text) => {
    app.start(null);
    await until(isConnected);
    app.send(text);
    await until(hasEnded);

    expect(replyText(replies().at(-1)?.parts ?? [])).toBe(lastStored());
    expect(lastStored()).toContain('worth a call');
  });

  it('shows exactly the stored text when no socket opens at all', async () => {
    backend.refuseSockets(true);
    app.start(null);
    app.send('stumble over it');
    await until(hasEnded);

    expect(connectionLabel(app.store.get().connection)).toBe('fallback');
    expect(replyText(replies().at(-1)?.parts ?? [])).toBe(lastStored());
  });

  it('goes from the socket to HTTP and back in the middle of a reply', async () => {
    app.start(null);
    await until(isConnected);
    app.send('slow riders please');
    await until(() => replies().length === 1);
    backend.refuseSockets(true);
    await until(() => connectionLabel(app.store.get().connection) === 'fallback');
    backend.refuseSockets(false);
    await until(hasEnded);

    expect(replyText(replies().at(-1)?.parts ?? [])).toBe(lastStored());
    expect(backend.store.turns.size).toBe(1);
  });

  it('follows a reply that was under way when the page was loaded again', async () => {
    app.start(null);
    await until(isConnected);
    app.send('find riders');
    await until(() => (replies()[0]?.parts.length ?? 0) > 0);
    const { conversationId } = app.store.get();
    app.connection({ type: 'stop' });
    app = newApp();
    app.start(conversationId);
    await until(hasEnded);

    expect(replyText(replies().at(-1)?.parts ?? [])).toBe(lastStored());
  });
});
