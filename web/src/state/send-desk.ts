/** Gets messages out: over the socket while there is one, else over HTTP; the same `clientMessageId` however often it takes. */
import type { ClientFrame, Problem } from '../../../layers/contracts/index.ts';
import { type Acknowledgement, answerTimeoutMs, dueEntries, type OutboxEntry, type OutboxEvent, stepOutbox } from '../realtime/outbox.ts';
import { type AppState, emptyThread, withThread } from './app-state.ts';
import type { Desk } from './desk.ts';
import { addOwnMessage, bindTurn, dropTurn } from './thread.ts';
import type { TurnDesk } from './turn-desk.ts';

export interface SendDesk {
  write(threadKey: string, conversationId: string | null, text: string, parentId?: string | null): void;
  retry(clientMessageId: string): void;
  discard(clientMessageId: string): void;
  /** Answers to a `send`, by its requestId. */
  onAccepted(requestId: string, acknowledgement: Acknowledgement & { position: number; duplicate: boolean }): void;
  onRefused(requestId: string, problem: Problem): void;
  /** The same by clientMessageId, for sends over HTTP. */
  accept(clientMessageId: string, acknowledgement: Acknowledgement): void;
  apply(event: OutboxEvent): void;
  /** Sends what is due. */
  flush(): void;
}

interface SendOutcomes {
  readonly sendOverHttp: (entry: OutboxEntry) => void;
  readonly onNewConversation: (conversationId: string) => void;
}

export const createSendDesk = (desk: Desk, turns: TurnDesk, { sendOverHttp, onNewConversation }: SendOutcomes): SendDesk => {
  const { store, ports } = desk;
  const apply = (event: OutboxEvent): void => store.update((state) => ({ ...state, outbox: stepOutbox(state.outbox, event) }));

  const sendOne = (entry: OutboxEntry): void => {
    const requestId = `send:${entry.clientMessageId}:${entry.sends}`;
    const frame = toSend(entry, requestId);
    if (fitsSocket(entry.text, frame)) {
      if (desk.sendFrame(frame)) apply({ type: 'sent', clientMessageId: entry.clientMessageId, requestId, answerBy: ports.now() + answerTimeoutMs });
      else if (store.get().connection.isFallback) sendOverHttp(entry);
      return;
    }
    sendOverHttp(entry);
  };
  const flush = (): void => {
    for (const entry of dueEntries(store.get().outbox)) sendOne(entry);
  };

  const accept = (clientMessageId: string, acknowledgement: Acknowledgement): void => {
    const entry = store.get().outbox.find((candidate) => candidate.clientMessageId === clientMessageId);
    if (!entry || entry.state === 'accepted') return;
    apply({ type: 'accepted', clientMessageId, acknowledgement });
    store.update((state) => adoptThread(state, entry.threadKey, acknowledgement.conversationId, ports.newId()));
    store.update((state) =>
      withThread(state, acknowledgement.conversationId, (thread) =>
        bindTurn(thread, (turn) => turn.clientMessageId === clientMessageId, acknowledgement.turnId),
      ),
    );
    if (entry.conversationId !== null) return;
    if (store.get().conversationId === acknowledgement.conversationId) ports.showAddress(acknowledgement.conversationId, 'replace');
    onNewConversation(acknowledgement.conversationId);
  };

  return {
    write(threadKey, conversationId, text, parentId) {
      const clientMessageId = ports.newId();
      const entry = { clientMessageId, threadKey, conversationId, text, writtenAt: ports.now() };
      apply({ type: 'written', entry: parentId === undefined ? entry : { ...entry, parentId } });
      store.update((state) => withThread(state, threadKey, (thread) => addOwnMessage(thread, clientMessageId)));
      flush();
    },
    retry(clientMessageId) {
      apply({ type: 'retried', clientMessageId });
      flush();
    },
    discard(clientMessageId) {
      const entry = store.get().outbox.find((candidate) => candidate.clientMessageId === clientMessageId);
      if (!entry) return;
      apply({ type: 'removed', clientMessageId });
      store.update((state) => withThread(state, entry.threadKey, (thread) => dropTurn(thread, (turn) => turn.clientMessageId === clientMessageId)));
    },
    onAccepted(requestId, acknowledgement) {
      const clientMessageId = messageIdOf(requestId);
      if (clientMessageId === null) return;
      accept(clientMessageId, acknowledgement);
      turns.begin(acknowledgement.turnId, acknowledgement.conversationId, acknowledgement.position > 0 ? 'waiting' : 'running');
      // A repeat may have begun, or even ended, before this socket was listening.
      if (acknowledgement.duplicate) turns.resume(acknowledgement.turnId);
      flush();
    },
    onRefused(requestId, problem) {
      const clientMessageId = messageIdOf(requestId);
      if (clientMessageId === null) return;
      apply({ type: 'refused', clientMessageId, problem });
      flush();
    },
    accept,
    apply,
    flush,
  };
};

/** Also an answer to an earlier send of the same message counts. */
const messageIdOf = (requestId: string): string | null => (requestId.startsWith('send:') ? (requestId.split(':')[1] ?? null) : null);

const toSend = (entry: OutboxEntry, requestId: string): ClientFrame => ({
  action: 'send',
  requestId,
  clientMessageId: entry.clientMessageId,
  text: entry.text,
  // Every try of a message has one name in the logs, from here to the provider.
  correlationId: entry.clientMessageId,
  ...(entry.conversationId === null ? {} : { conversationId: entry.conversationId }),
  ...(entry.parentId === undefined ? {} : { parentId: entry.parentId }),
});

/** What a socket takes at most; longer texts go over HTTP. */
const socketCharacters = 16_000;
const socketTextBytes = 24 * 1024;
const socketFrameBytes = 28 * 1024;
const bytes = (text: string): number => new TextEncoder().encode(text).length;

const fitsSocket = (text: string, frame: ClientFrame): boolean =>
  text.length <= socketCharacters && bytes(text) <= socketTextBytes && bytes(JSON.stringify(frame)) <= socketFrameBytes;

/** The local thread of a new conversation becomes that conversation's. */
const adoptThread = (state: AppState, localKey: string, conversationId: string, nextKey: string): AppState => {
  if (localKey === conversationId) return state;
  const { [localKey]: local, ...others } = state.threads;
  const known = others[conversationId] ?? emptyThread;
  const isShown = state.conversationId === null && state.newThreadKey === localKey;
  return {
    ...state,
    threads: { ...others, [conversationId]: { ...known, turns: [...(local?.turns ?? []), ...known.turns] } },
    conversationId: isShown ? conversationId : state.conversationId,
    newThreadKey: state.newThreadKey === localKey ? nextKey : state.newThreadKey,
  };
};
