/** Pure changes of a thread: which turns it shows, and which of them the stored messages already tell. */
import type { Message } from '../../../layers/contracts/index.ts';
import type { Outbox, OutboxEntry } from '../realtime/outbox.ts';
import { hasEnded, type LiveTurn } from '../realtime/turn-tracker.ts';
import type { Thread, ThreadTurn } from './app-state.ts';

export const addOwnMessage = (thread: Thread, clientMessageId: string): Thread => ({
  ...thread,
  turns: [...thread.turns, { turnId: null, clientMessageId, replaces: null }],
});

export const addRegeneration = (thread: Thread, replaces: string): Thread => ({
  ...thread,
  turns: [...thread.turns, { turnId: null, clientMessageId: null, replaces }],
});

/** A turn heard of for the first time: an answer asked for again, if one waits for its turn, or one that began elsewhere. */
export const addHeardTurn = (thread: Thread, turnId: string): Thread => {
  if (thread.turns.some((turn) => turn.turnId === turnId)) return thread;
  const index = thread.turns.findIndex((turn) => turn.replaces !== null && turn.turnId === null);
  if (index >= 0) return { ...thread, turns: thread.turns.with(index, { ...(thread.turns[index] as ThreadTurn), turnId }) };
  return { ...thread, turns: [...thread.turns, { turnId, clientMessageId: null, replaces: null }] };
};

/** The server has said which turn a message became. Its frames may have come first and made an entry of their own. */
export const bindTurn = (thread: Thread, matches: (turn: ThreadTurn) => boolean, turnId: string): Thread => ({
  ...thread,
  turns: thread.turns.filter((turn) => matches(turn) || turn.turnId !== turnId).map((turn) => (matches(turn) ? { ...turn, turnId } : turn)),
});

export const dropTurn = (thread: Thread, matches: (turn: ThreadTurn) => boolean): Thread => ({
  ...thread,
  turns: thread.turns.filter((turn) => !matches(turn)),
});

/** What stands when something is said in other words after this message: the path up to it. */
export const cutAfter = (thread: Thread, messageId: string | null): Thread => {
  const at = messageId === null ? -1 : thread.messages.findIndex((message) => message.id === messageId);
  return messageId !== null && at < 0 ? thread : { ...thread, messages: thread.messages.slice(0, at + 1), turns: [] };
};

/** The newest page of the shown way, with what is known before and after it on the same way. What is on another way by now is left out. */
export const mergeNewest = (known: readonly Message[], page: readonly Message[]): Message[] => {
  const [first, last] = [page[0], page.at(-1)];
  if (!first || !last) return [...known];
  const byId = new Map(known.map((message) => [message.id, message]));
  const way = [...page];
  for (let before = byId.get(first.parentId ?? ''); before; before = byId.get(before.parentId ?? '')) way.unshift(before);
  // An answer to a question that was asked earlier may come later.
  const follows = (message: Message): boolean => message.messageSeq > last.messageSeq && message.parentId === way.at(-1)?.id;
  for (let after = known.find(follows); after; after = known.find(follows)) way.push(after);
  return way;
};

/** Puts an older page of stored messages before what is known. */
export const mergeMessages = (known: readonly Message[], page: readonly Message[]): Message[] => {
  const first = page[0]?.messageSeq ?? Number.POSITIVE_INFINITY;
  const last = page.at(-1)?.messageSeq ?? Number.NEGATIVE_INFINITY;
  const outside = known.filter((message) => message.messageSeq < first || message.messageSeq > last);
  return [...outside, ...page].sort((left, right) => left.messageSeq - right.messageSeq);
};

/** Drops the turns that the stored messages now tell completely. */
export const pruneTurns = (thread: Thread, outbox: Outbox, turns: Readonly<Record<string, LiveTurn>>): Thread => {
  const told = thread.turns.filter((turn) => isStored(thread.messages, turn, outbox, turns));
  // An answer that was replaced is off the stored path; it goes with the one that replaced it.
  const replaced = new Set(told.flatMap((turn) => turn.replaces ?? []));
  const isReplaced = ({ turnId }: ThreadTurn): boolean => replaced.has((turnId !== null && turns[turnId]?.messageId) || '');
  return { ...thread, turns: thread.turns.filter((turn) => !told.includes(turn) && !isReplaced(turn)) };
};

/** The stored user's message that a turn answers: told by its acknowledgement, by the answer's parent, or by the turn that a message names. */
export const askedMessageId = (messages: readonly Message[], turn: ThreadTurn, sent: OutboxEntry | undefined, live: LiveTurn | undefined): string | null =>
  sent?.messageId ?? live?.message?.parentId ?? messageOfTurn(messages, turn.turnId);

const messageOfTurn = (messages: readonly Message[], turnId: string | null): string | null => {
  const named = turnId === null ? [] : messages.filter((message) => message.metadata.turnId === turnId);
  return named.find((message) => message.role === 'user')?.id ?? named[0]?.parentId ?? null;
};

const isStored = (messages: readonly Message[], turn: ThreadTurn, outbox: Outbox, turns: Readonly<Record<string, LiveTurn>>): boolean => {
  const live = turn.turnId === null ? undefined : turns[turn.turnId];
  if (!live || !hasEnded(live)) return false;
  const sent = outbox.find((entry) => entry.clientMessageId === turn.clientMessageId);
  const sentId = askedMessageId(messages, turn, sent, live);
  const userAt = sentId === null ? -1 : messages.findIndex((message) => message.id === sentId);
  if (turn.clientMessageId !== null && userAt < 0) return false;
  return messages.some((message) => message.id === live.messageId) || (userAt >= 0 && messages[userAt + 1]?.role === 'assistant');
};
