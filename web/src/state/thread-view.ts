/** What a thread shows, top to bottom: stored messages, and this page's turns put in at their places. */
import type { FinishMetadata, Message, Problem } from '../../../layers/contracts/index.ts';
import type { OutboxEntry } from '../realtime/outbox.ts';
import type { ReplyPart } from '../realtime/reply-parts.ts';
import { hasEnded, type LiveTurn } from '../realtime/turn-tracker.ts';
import type { AppState, Thread, ThreadTurn } from './app-state.ts';
import { messageText, storedFinish, storedParts } from './stored-reply.ts';
import { askedMessageId } from './thread.ts';

export type SentStatus =
  | { readonly kind: 'sent' | 'accepted' | 'sending' | 'kept' }
  | { readonly kind: 'waiting'; readonly ahead: number }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly clientMessageId: string };

export interface UserItem {
  readonly kind: 'user';
  readonly key: string;
  readonly text: string;
  readonly createdAt: string;
  readonly status: SentStatus;
  /** What it follows, where it can be said again in other words. */
  readonly follows: { readonly parentId: string | null } | null;
}

export type ReplyStatus = 'running' | 'stopping' | 'complete' | 'stopped' | 'failed';

export interface ReplyItem {
  readonly kind: 'reply';
  readonly key: string;
  readonly messageId: string | null;
  readonly turnId: string | null;
  readonly parts: readonly ReplyPart[];
  readonly status: ReplyStatus;
  readonly isDegraded: boolean;
  /** What it took, as far as it is told. */
  readonly finish: Partial<FinishMetadata> | null;
  readonly problem: Problem | null;
}

export type ThreadItem = UserItem | ReplyItem;

/** An answer is on its way, or a message is: no other way is chosen meanwhile. */
export const isConversationBusy = ({ turns, outbox, conversationId }: Pick<AppState, 'turns' | 'outbox' | 'conversationId'>): boolean =>
  Object.values(turns).some((turn) => turn.conversationId === conversationId && !hasEnded(turn)) ||
  outbox.some((entry) => entry.conversationId === conversationId && entry.state !== 'accepted' && entry.state !== 'failed');

export const threadItems = (state: Pick<AppState, 'outbox' | 'turns'>, thread: Thread): ThreadItem[] => {
  const shown = thread.messages.filter((message) => !isTold(message, thread, state));
  const items = shown.map(storedItem);
  for (const turn of thread.turns) place(items, turn, state, thread);
  return items;
};

/** A stored answer that a turn on this page shows better: it is being written, or was asked for again. */
const isTold = (message: Message, thread: Thread, { turns }: Pick<AppState, 'turns'>): boolean => {
  if (message.role !== 'assistant') return false;
  // An answer that is not there yet: its turn is followed, and shows it.
  if (message.status === 'streaming') return true;
  return thread.turns.some((turn) => {
    const live = turn.turnId === null ? undefined : turns[turn.turnId];
    if (turn.replaces === message.id) return live?.phase !== 'failed';
    return live !== undefined && (live.messageId === message.id || message.metadata.turnId === live.turnId);
  });
};

/** Items keep their identity while nothing about them changes, so that memoised components need not draw again. */
const remember = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/** Another answer was asked for in its place, and that has not failed. */
const isReplaced = (reply: ReplyItem, thread: Thread, { turns }: Pick<AppState, 'turns'>): boolean =>
  reply.messageId !== null &&
  thread.turns.some((turn) => turn.replaces === reply.messageId && (turn.turnId === null || turns[turn.turnId]?.phase !== 'failed'));

const storedItem = remember((message: Message): ThreadItem => (message.role === 'user' ? storedUser(message) : storedReply(message)));

const storedUser = (message: Message): UserItem => ({
  kind: 'user',
  key: message.id,
  text: messageText(message),
  createdAt: message.createdAt,
  status: { kind: 'sent' },
  follows: { parentId: message.parentId },
});

const storedReply = (message: Message): ReplyItem => ({
  kind: 'reply',
  key: message.id,
  messageId: message.id,
  turnId: null,
  parts: storedParts(message),
  status: message.status === 'streaming' ? 'running' : message.status,
  isDegraded: storedFinish(message).degraded === true,
  finish: storedFinish(message),
  problem: null,
});

const place = (items: ThreadItem[], turn: ThreadTurn, state: Pick<AppState, 'outbox' | 'turns'>, thread: Thread): void => {
  const entry = state.outbox.find((candidate) => candidate.clientMessageId === turn.clientMessageId);
  const live = turn.turnId === null ? undefined : state.turns[turn.turnId];
  const askedId = askedMessageId(thread.messages, turn, entry, live);
  const storedAt = askedId === null ? -1 : items.findIndex((item) => item.key === askedId);
  const stored = items[storedAt];
  if (stored?.kind === 'user' && live?.phase === 'waiting')
    items[storedAt] = { ...stored, status: { kind: 'waiting', ahead: turnsAhead(live, thread, state) } };
  if (entry && storedAt < 0) items.push(ownItem(entry, live, thread, state));
  const reply = replyItem(turn, live);
  if (!reply || isReplaced(reply, thread, state)) return;
  items.splice(placeOfReply(items, turn, storedAt), 0, reply);
};

/** After its own message; else after the first message that has no answer yet (turns run in order); else at the end. */
const placeOfReply = (items: readonly ThreadItem[], turn: ThreadTurn, storedAt: number): number => {
  if (storedAt >= 0) return storedAt + 1;
  if (turn.clientMessageId !== null) return items.length;
  const lastAnswer = items.findLastIndex((item) => item.kind === 'reply');
  const unanswered = items.findIndex((item, index) => index > lastAnswer && item.kind === 'user');
  return unanswered < 0 ? items.length : unanswered + 1;
};

const ownItem = (entry: OutboxEntry, live: LiveTurn | undefined, thread: Thread, state: Pick<AppState, 'turns'>): UserItem => ({
  kind: 'user',
  key: entry.clientMessageId,
  text: entry.text,
  createdAt: new Date(entry.writtenAt).toISOString(),
  status: sentStatus(entry, live, thread, state),
  follows: null,
});

const sentStatus = (entry: OutboxEntry, live: LiveTurn | undefined, thread: Thread, state: Pick<AppState, 'turns'>): SentStatus => {
  if (entry.state === 'failed' && entry.problem) return { kind: 'failed', problem: entry.problem, clientMessageId: entry.clientMessageId };
  if (entry.state !== 'accepted') return { kind: entry.state === 'queued' ? 'kept' : 'sending' };
  if (live?.phase === 'waiting') return { kind: 'waiting', ahead: turnsAhead(live, thread, state) };
  // Until its answer shows that it has come, the page says so.
  return { kind: live === undefined || (live.phase === 'running' && live.assembly.reply.parts.length === 0) ? 'accepted' : 'sent' };
};

const turnsAhead = (live: LiveTurn, thread: Thread, { turns }: Pick<AppState, 'turns'>): number => {
  const before = thread.turns.slice(
    0,
    thread.turns.findIndex((turn) => turn.turnId === live.turnId),
  );
  const open = before.filter((turn) => turn.turnId !== null && turns[turn.turnId] !== undefined && !hasEnded(turns[turn.turnId] as LiveTurn));
  return Math.max(1, open.length);
};

const replyItem = (turn: ThreadTurn, live: LiveTurn | undefined): ReplyItem | null => {
  if (!live) return turn.replaces === null ? null : { ...pendingReply, key: `again-${turn.replaces}` };
  return live.phase === 'waiting' ? null : liveItem(live);
};

const liveItem = remember((live: LiveTurn): ReplyItem => {
  const { reply } = live.assembly;
  return {
    kind: 'reply',
    key: live.messageId ?? live.turnId,
    messageId: live.messageId ?? live.message?.id ?? null,
    turnId: live.turnId,
    parts: live.message ? storedParts(live.message) : reply.parts,
    status: replyStatus(live),
    finish: live.message ? storedFinish(live.message) : reply.finish,
    isDegraded: (live.message ? storedFinish(live.message) : reply.finish)?.degraded === true,
    problem: live.problem,
  };
});

const pendingReply: ReplyItem = {
  kind: 'reply',
  key: '',
  messageId: null,
  turnId: null,
  parts: [],
  status: 'running',
  isDegraded: false,
  finish: null,
  problem: null,
};

const replyStatus = (live: LiveTurn): ReplyStatus => {
  switch (live.phase) {
    case 'stopped':
    case 'failed':
      return live.phase;
    case 'final':
      return live.message?.status === 'stopped' ? 'stopped' : 'complete';
    case 'checking':
      return 'complete';
    default:
      return live.stopAsked ? 'stopping' : 'running';
  }
};
