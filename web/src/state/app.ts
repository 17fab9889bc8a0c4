/** The app without a page: state, and everything one can do. Components call this; tests do, too. */
import type { Message, Problem } from '../../../layers/contracts/index.ts';
import { asProblem } from '../api/problem-error.ts';
import type { ConnectionEvent, ConnectionState } from '../realtime/connection-machine.ts';
import { createSocketClient } from '../realtime/socket-client.ts';
import type { LiveTurn } from '../realtime/turn-tracker.ts';
import { strings } from '../strings.ts';
import { createActionDesk } from './action-desk.ts';
import { type AppState, emptyThread, initialState, threadKeyOf, withThread } from './app-state.ts';
import { createConversationDesk } from './conversation-desk.ts';
import type { Desk } from './desk.ts';
import { createEar } from './ear.ts';
import { createExplainDesk } from './explain-desk.ts';
import { createFallbackDesk } from './fallback-desk.ts';
import { createKeepDesk } from './keep-desk.ts';
import { createListDesk, type SearchHit } from './list-desk.ts';
import { createMemoryDesk } from './memory-desk.ts';
import { createPeopleDesk, type PeopleDesk } from './people-desk.ts';
import type { Ports } from './ports.ts';
import { createProjectDesk, type ProjectDesk } from './project-desk.ts';
import { createSeenDesk } from './seen-desk.ts';
import { createSendDesk } from './send-desk.ts';
import { createStore, type Store } from './store.ts';
import { listenToTabs } from './tab-desk.ts';
import { telling } from './telling.ts';
import { addRegeneration, bindTurn, cutAfter, dropTurn } from './thread.ts';
import { createTurnDesk } from './turn-desk.ts';

export interface App {
  readonly store: Store<AppState>;
  start(conversationId: string | null): void;
  /** For good: nothing goes out any more, and nothing is heard. */
  close(): void;
  complain(problem: Problem): void;
  connection(event: ConnectionEvent): void;
  /** Shows a conversation (null: a new one). `isFromAddress`: the browser's own back and forward. */
  open(conversationId: string | null, isFromAddress?: boolean): void;
  send(text: string): void;
  retrySend(clientMessageId: string): void;
  discardSend(clientMessageId: string): void;
  stop(turnId: string): void;
  /** Another answer in place of a stored one, also of a failed one. */
  regenerate(messageId: string): void;
  loadMore(): void;
  reloadList(): void;
  loadOlder(): void;
  reloadThread(): void;
  rename(conversationId: string, title: string): void;
  pin(conversationId: string, pinned: boolean): void;
  archive(conversationId: string, archived: boolean): void;
  /** Gone from sight; for good when it is not taken back in time. */
  removeSoon(conversationId: string): void;
  showArchive(isShown: boolean): void;
  search(words: string): Promise<SearchHit[]>;
  openAt(hit: SearchHit, words: string): void;
  foundTarget(): void;
  readAll(conversationId: string): Promise<Message[]>;
  /** Shows the way through this message, which stands beside the shown one. */
  showBranch(messageId: string): void;
  /** What the person said, in other words: a branch beside it. */
  resend(text: string, parentId: string | null): void;
  giveFeedback(messageId: string, value: 'up' | 'down', reasons: readonly string[]): Promise<boolean>;
  leave(address: string | null): void;
  toast(text: string): void;
  closeToast(): void;
  /** Reads an outward action, for the card that shows it. */
  loadAction(actionId: string): void;
  confirmAction(actionId: string): void;
  cancelAction(actionId: string): void;
  /** Why this person fits the brief, or does not. */
  explain(talentId: string, brief: string): void;
  /** Brings a message of any conversation into view, the words in it marked. */
  openMessage(conversationId: string, messageId: string, words: string): void;
  readonly memories: {
    read(memoryId: string): void;
    correct(memoryId: string, text: string): Promise<boolean>;
    forget(memoryId: string): void;
  };
  readonly people: PeopleDesk;
  readonly projects: ProjectDesk;
  markUnread(conversationId: string): void;
  /** Somebody looks at the page again. */
  look(): void;
  dismissNotice(): void;
  /** Words whose place has gone are put into the composer; null: they are there. */
  handOver(words: string | null): void;
  /** The browser did not keep what it was given. */
  tellStorageFull(): void;
  /** Throws old drafts away, and tries once more to keep what is not sent. */
  makeRoom(): void;
  /** The person knows that the clock of her device is wrong. */
  dismissClock(): void;
  announce(text: string): void;
}

const tickMs = 2_000;
const healthMs = 60_000;
/** A message that is sought by name is looked for no further back. */
const soughtPages = 100;

export const createApp = (given: Ports): App => {
  // Any answer over HTTP says that the server is back: no need to sit out a pause before the next socket.
  const ports: Ports = { ...given, api: telling(given.api, () => socket.dispatch({ type: 'server-there' })) };
  const store = createStore(initialState(ports.newId()));
  const socket = createSocketClient({
    fetchTicketUrl: ports.api.fetchTicketUrl,
    openSocket: ports.openSocket,
    setTimer: ports.setTimer,
    clearTimer: ports.clearTimer,
    random: ports.random,
    onFrame: (frame) => onFrame(frame),
    onState: (state) => onConnection(state),
  });
  const desk: Desk = { store, ports, sendFrame: socket.send };
  const turns = createTurnDesk(desk, (turn) => onEnded(turn));
  const fallback = createFallbackDesk(desk, turns, () => ({ accept: sends.accept, apply: sends.apply }));
  const sends = createSendDesk(desk, turns, {
    sendOverHttp: fallback.send,
    onNewConversation: (conversationId) => void conversations.refresh(conversationId),
  });
  const conversations = createConversationDesk(desk, turns);
  const keeper = createKeepDesk(desk);
  const lists = createListDesk(desk, conversations, () => {
    if (store.get().conversationId === null) ports.showAddress(null, 'replace');
  });
  const announce = (announcement: string): void => store.update((state) => ({ ...state, announcement }));
  const actions = createActionDesk(desk, announce);
  const memories = createMemoryDesk(desk, announce);
  const explanations = createExplainDesk(desk, announce);
  const people = createPeopleDesk(desk, (toast) => lists.toast(toast));
  const projects = createProjectDesk(desk, conversations);
  const seen = createSeenDesk(desk);
  const settleAddress = (): void => {
    if (store.get().conversationId === null) ports.showAddress(null, 'replace');
  };
  listenToTabs(desk, conversations, seen, { onRemoved: settleAddress, reread: (conversationId) => reread(conversationId) });

  const onEnded = (turn: LiveTurn): void => {
    const said = { failed: strings.announce.failed, stopped: strings.announce.stopped };
    ports.tabs.tell({ kind: 'said', conversationId: turn.conversationId });
    announce(turn.phase === 'failed' || turn.phase === 'stopped' ? said[turn.phase] : strings.announce.ready);
    const state = store.get();
    const entry = state.threads[turn.conversationId]?.turns.find(({ turnId }) => turnId === turn.turnId);
    const sent = state.outbox.find(({ clientMessageId }) => clientMessageId === entry?.clientMessageId);
    // What was said in another window is not on this page, and it may have changed the way that is shown; so has an edit here.
    void (sent && sent.parentId === undefined ? conversations.refresh(turn.conversationId) : reread(turn.conversationId)).then(() =>
      seen.ended(turn.conversationId),
    );
  };

  /** Conversations in which another way is being chosen here. */
  const choosing = new Set<string>();
  /** Reads the thread again, and says so when what is shown has become another way that was not chosen here. */
  const reread = async (conversationId: string): Promise<void> => {
    const { threads, outbox } = store.get();
    const { messages: before, turns: under } = threads[conversationId] ?? emptyThread;
    const edits = new Set(outbox.flatMap((entry) => (entry.parentId === undefined ? [] : entry.clientMessageId)));
    const isChosenHere = choosing.has(conversationId) || under.some((entry) => entry.replaces !== null || edits.has(entry.clientMessageId ?? ''));
    await conversations.loadThread(conversationId);
    const after = new Set(store.get().threads[conversationId]?.messages.map(({ id }) => id));
    const isOther = before.some(({ id }) => !after.has(id));
    if (isOther && !isChosenHere && store.get().conversationId === conversationId) lists.toast({ text: strings.branches.elsewhere, undo: null });
  };
  const onConnection = (connection: ConnectionState): void => {
    const before = store.get().connection;
    const isLost = connection.phase !== 'ready' && !connection.isPlanned;
    store.update((state) => ({ ...state, connection, lostAt: isLost ? (state.lostAt ?? ports.now()) : null }));
    if (before.phase === 'ready' && connection.phase !== 'ready') sends.apply({ type: 'disconnected' });
    if (connection.isFallback && !before.isFallback) onFallback();
    if (connection.phase === 'ready' && before.phase !== 'ready') onReady(before);
  };
  const onFallback = (): void => {
    fallback.followAll();
    sends.flush();
  };
  const onReady = (before: ConnectionState): void => {
    fallback.leave();
    subscribe();
    turns.resumeAll();
    sends.flush();
    if (before.failures === 0) return;
    announce(strings.announce.connected);
    void conversations.loadList();
    void loadHealth();
    const { conversationId } = store.get();
    if (conversationId !== null) void conversations.loadThread(conversationId);
  };
  /** What this page looks at: the open conversation, and those in which a turn runs. */
  const subscribe = (): void => {
    const { conversationId } = store.get();
    const wanted = new Set([...(conversationId === null ? [] : [conversationId]), ...turns.live().map((turn) => turn.conversationId)]);
    if (wanted.size > 0) socket.send({ action: 'subscribe', requestId: `subscribe:${ports.newId()}`, conversationIds: [...wanted].slice(0, 20) });
  };

  const onFrame = createEar(desk, { turns, sends, conversations }, { toast: lists.toast, reread, closeLine: () => socket.dispatch({ type: 'closed' }) });

  const loadHealth = async (): Promise<void> => {
    const health = await ports.api.fetchHealth().catch(() => null);
    store.update((state) => ({ ...state, health: health ?? state.health }));
  };
  let isStopped = false;
  const every = (run: () => void, ms: number): void =>
    void ports.setTimer(() => {
      if (isStopped) return;
      run();
      every(run, ms);
    }, ms);
  const tick = (): void => {
    turns.tick();
    sends.apply({ type: 'tick', at: ports.now() });
    sends.flush();
    if (store.get().connection.isFallback) fallback.followAll();
  };

  /** Resolves when its messages are there, or did not come. */
  const open = async (conversationId: string | null, isFromAddress = false): Promise<void> => {
    const state = store.get();
    if (!isFromAddress && conversationId !== state.conversationId) ports.showAddress(conversationId, 'push');
    const roleId = conversationId === null ? null : ports.small.read(`role.${conversationId}`);
    store.update((current) => ({
      ...current,
      conversationId,
      visit: current.visit + 1,
      people: {
        ...current.people,
        shown: null,
        roleOf: roleId === null || conversationId === null ? current.people.roleOf : { ...current.people.roleOf, [conversationId]: roleId },
      },
    }));
    if (conversationId === null) return;
    if (roleId !== null) people.follow(roleId);
    subscribe();
    await conversations.loadThread(conversationId);
  };
  /** A message far back is paged to, unless one has gone elsewhere meanwhile. */
  const openMessage = async (conversationId: string, messageId: string, words: string): Promise<void> => {
    const opened = open(conversationId);
    store.update((state) => ({ ...state, target: { messageId, words } }));
    await opened;
    for (let pages = 0; pages < soughtPages; pages += 1) {
      const { threads, target, conversationId: shown } = store.get();
      const thread = threads[conversationId];
      const isThere = thread?.messages.some(({ id }) => id === messageId) !== false;
      if (isThere || !thread?.hasOlder || shown !== conversationId || target?.messageId !== messageId) return;
      await conversations.loadOlder(conversationId);
    }
  };
  const again = async (conversationId: string, messageId: string): Promise<void> => {
    const isThis = (turn: { replaces: string | null }): boolean => turn.replaces === messageId;
    store.update((state) => withThread(state, conversationId, (thread) => addRegeneration(thread, messageId)));
    try {
      const { turnId } = await ports.api.regenerate(conversationId, messageId, ports.newId());
      store.update((state) => withThread(state, conversationId, (thread) => bindTurn(thread, isThis, turnId)));
      turns.begin(turnId, conversationId, 'running');
      turns.resume(turnId);
      if (store.get().connection.isFallback) fallback.followAll();
    } catch (error) {
      store.update((state) => ({
        ...withThread(state, conversationId, (thread) => dropTurn(thread, (turn) => isThis(turn) && turn.turnId === null)),
        notice: asProblem(error),
      }));
    }
  };
  return {
    store,
    start(conversationId) {
      void keeper.restore().then(sends.flush);
      socket.dispatch({ type: 'start' });
      void conversations.loadList();
      void loadHealth();
      void open(conversationId, true);
      every(tick, tickMs);
      every(() => void loadHealth(), healthMs);
    },
    close() {
      isStopped = true;
      socket.dispatch({ type: 'stop' });
      ports.tabs.close();
    },
    complain: (problem) => store.update((state) => ({ ...state, notice: problem })),
    connection: socket.dispatch,
    open: (conversationId, isFromAddress) => void open(conversationId, isFromAddress),
    send: (text) => sends.write(threadKeyOf(store.get()), store.get().conversationId, text),
    retrySend: sends.retry,
    discardSend: sends.discard,
    stop: turns.stop,
    regenerate(messageId) {
      const { conversationId } = store.get();
      if (conversationId !== null) void again(conversationId, messageId);
    },
    loadMore: () => void conversations.loadMore(),
    reloadList: () => void conversations.loadList(),
    loadOlder: () => void conversations.loadOlder(threadKeyOf(store.get())),
    reloadThread: () => void conversations.loadThread(threadKeyOf(store.get())),
    rename: (conversationId, title) => void conversations.change(conversationId, { title }),
    pin: (conversationId, pinned) => void conversations.change(conversationId, { pinned }),
    archive: (conversationId, archived) => void lists.archive(conversationId, archived),
    removeSoon(conversationId) {
      if (store.get().conversationId === conversationId) void open(null);
      lists.removeSoon(conversationId);
    },
    showArchive(isShown) {
      if (isShown) void conversations.loadArchive();
      else store.update((state) => ({ ...state, archive: null }));
    },
    search: lists.search,
    openAt({ conversation, messageId }, words) {
      if (messageId === null) void open(conversation.id);
      else void openMessage(conversation.id, messageId, words);
    },
    foundTarget: () => store.update((state) => ({ ...state, target: null })),
    readAll: lists.readAll,
    showBranch(messageId) {
      const { conversationId } = store.get();
      if (conversationId === null) return;
      choosing.add(conversationId);
      void conversations.showBranch(conversationId, messageId).finally(() => choosing.delete(conversationId));
    },
    resend(text, parentId) {
      const { conversationId } = store.get();
      if (conversationId === null) return;
      store.update((state) => withThread(state, conversationId, (thread) => cutAfter(thread, parentId)));
      sends.write(conversationId, conversationId, text, parentId);
    },
    async giveFeedback(messageId, value, reasons) {
      const { conversationId } = store.get();
      if (conversationId === null) return false;
      return ports.api.giveFeedback(conversationId, messageId, value, reasons).then(
        () => true,
        () => false,
      );
    },
    leave: (leaving) => store.update((state) => ({ ...state, leaving })),
    toast: (text) => lists.toast({ text, undo: null }),
    closeToast: () => lists.toast(null),
    loadAction: (actionId) => void actions.load(actionId),
    confirmAction: (actionId) => void actions.confirm(actionId),
    cancelAction: (actionId) => void actions.cancel(actionId),
    explain: (talentId, brief) => void explanations.explain(talentId, brief),
    memories: { read: (id) => void memories.read(id), correct: memories.correct, forget: (id) => void memories.forget(id) },
    openMessage: (conversationId, messageId, words) => void openMessage(conversationId, messageId, words),
    people,
    projects,
    markUnread: seen.markUnread,
    look: seen.look,
    announce,
    dismissNotice: () => store.update((state) => ({ ...state, notice: null })),
    handOver: (handedOver) => store.update((state) => ({ ...state, handedOver })),
    tellStorageFull: () => store.update((state) => (state.isStorageFull ? state : { ...state, isStorageFull: true })),
    makeRoom() {
      ports.small.drop('draft.', `draft.${store.get().conversationId ?? 'new'}`);
      void keeper.keepAgain();
    },
    dismissClock: () => store.update((state) => ({ ...state, clock: { ...state.clock, isSeen: true } })),
  };
};
