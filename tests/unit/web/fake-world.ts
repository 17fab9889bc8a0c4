/** The app's ports in memory: a clock that is moved by hand, sockets that a test drives, an API that a test answers. */
import type { ClientFrame, Conversation, ServerFrame } from '../../../layers/contracts/index.ts';
import type { OutboxEntry } from '../../../web/src/realtime/outbox.ts';
import type { SocketLike } from '../../../web/src/realtime/socket-client.ts';
import { type App, createApp } from '../../../web/src/state/app.ts';
import type { Api, Ports, TabNews } from '../../../web/src/state/ports.ts';

export class FakeSocket implements SocketLike {
  readonly url: string;
  readonly frames: ClientFrame[] = [];
  isClosed = false;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor(url: string) {
    this.url = url;
  }

  send(data: string): void {
    this.frames.push(JSON.parse(data));
  }

  close(): void {
    this.isClosed = true;
  }

  hear(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  /** Opens and greets. */
  ready(): void {
    this.onopen?.();
    this.hear({ type: 'ready', serverTime: '', heartbeatSeconds: 240, authExpiresAt: '' });
  }

  sent<Action extends ClientFrame['action']>(action: Action): Extract<ClientFrame, { action: Action }>[] {
    return this.frames.filter((frame): frame is Extract<ClientFrame, { action: Action }> => frame.action === action);
  }
}

export const conversation = (id: string, change: Partial<Conversation> = {}): Conversation => ({
  id,
  alias: null,
  title: 'A title',
  pinned: false,
  archived: false,
  memoryPaused: false,
  projectId: null,
  visibility: 'private',
  activeLeafId: null,
  lastMessageSeq: 0,
  liveTurn: null,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  ...change,
});

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export interface World {
  readonly app: App;
  readonly sockets: FakeSocket[];
  readonly calls: string[];
  readonly addresses: (string | null)[];
  socket(): FakeSocket;
  /** Moves the clock, timer by timer, and lets promises settle in between. */
  pass(ms: number): Promise<void>;
  /** What the browser keeps of the outbox. */
  readonly kept: Map<string, OutboxEntry>;
  /** What was told to the other tabs. */
  readonly told: TabNews[];
  /** Another tab tells something. */
  tell(news: TabNews): void;
  show(isVisible: boolean): void;
}

const unanswered = (): Promise<never> => Promise.reject(new Error('this test answers no such call'));

export const createWorld = (
  answers: Partial<Api> = {},
  sha256: Ports['sha256'] = async () => 'same',
  kept = new Map<string, OutboxEntry>(),
  small = new Map<string, string>(),
): World => {
  let now = 1_000_000;
  let ids = 0;
  const timers = new Set<Timer>();
  const sockets: FakeSocket[] = [];
  const calls: string[] = [];
  const addresses: (string | null)[] = [];
  const hears: ((news: TabNews) => void)[] = [];
  const told: TabNews[] = [];
  let isVisible = true;
  const api: Api = {
    listConversations: async () => ({ items: [], nextCursor: null }),
    getConversation: async (id) => conversation(id),
    changeConversation: unanswered,
    searchConversations: unanswered,
    listArchived: unanswered,
    giveFeedback: unanswered,
    deleteConversation: unanswered,
    listProjects: async () => [],
    createProject: unanswered,
    listMessages: async () => ({ items: [], prevCursor: null, nextCursor: null }),
    listTree: async () => ({ items: [], prevCursor: null, nextCursor: null }),
    regenerate: unanswered,
    getTurn: unanswered,
    stopTurn: async () => null,
    sendMessage: unanswered,
    readEventStream: unanswered,
    getAction: unanswered,
    confirmAction: unanswered,
    cancelAction: unanswered,
    explainMatch: unanswered,
    readMemory: unanswered,
    correctMemory: unanswered,
    forgetMemory: unanswered,
    getPerson: unanswered,
    listSimilar: unanswered,
    listRoles: async () => [],
    makeRole: unanswered,
    readShortlist: async () => [],
    shortlist: unanswered,
    takeOffShortlist: unanswered,
    passOver: unanswered,
    undoPass: unanswered,
    fetchTicket: async () => ({ ticket: 'again' }),
    fetchTicketUrl: async () => 'ws://test/ws?ticket=1',
    fetchHealth: async () => ({ status: 'ok', model: { kind: 'anthropic', name: 'a model' } }),
    ...answers,
  };
  const recorded = Object.fromEntries(
    Object.entries(api).map(([name, call]) => [
      name,
      (...values: unknown[]) => {
        calls.push(`${name} ${values.filter((value) => typeof value !== 'function').join(' ')}`.trim());
        return (call as (...values: unknown[]) => unknown)(...values);
      },
    ]),
  ) as unknown as Api;
  const app = createApp({
    api: recorded,
    kept: {
      load: async () => [...kept.values()],
      put: async (entry) => kept.set(entry.clientMessageId, entry).size > 0,
      drop: async (clientMessageId) => void kept.delete(clientMessageId),
    },
    small: {
      read: (key) => small.get(key) ?? null,
      write: (key, value) => (value === null ? small.delete(key) : small.set(key, value)) !== undefined,
      drop: (prefix, except) => {
        for (const key of small.keys()) if (key.startsWith(prefix) && key !== except) small.delete(key);
      },
    },
    tabs: { tell: (news) => void told.push(news), listen: (hear) => void hears.push(hear), close: () => void hears.splice(0) },
    isVisible: () => isVisible,
    openSocket: (url) => {
      const socket = new FakeSocket(url);
      sockets.push(socket);
      return socket;
    },
    now: () => now,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    random: () => 0.5,
    setTimer: (run, ms) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return timer;
    },
    clearTimer: (handle) => void timers.delete(handle as Timer),
    sha256,
    showAddress: (id) => void addresses.push(id),
  });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) await Promise.resolve();
  };
  return {
    app,
    sockets,
    calls,
    addresses,
    kept,
    told,
    tell: (news) => {
      for (const hear of hears) hear(news);
    },
    show(next) {
      isVisible = next;
      if (next) app.look();
    },
    socket: () => sockets.at(-1) as FakeSocket,
    async pass(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...timers].filter((timer) => timer.at <= end).sort((left, right) => left.at - right.at)[0];
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
};
