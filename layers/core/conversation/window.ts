/**
 * How much of a path the model is told: it grows from 10 messages to 24 and is then cut in one step (see `historyStart`). What counts is a message's
 * depth on its own path, which was written with it: the same question has the same window, whoever asks, whatever happened on other branches.
 */
import { historyStart } from '../intelligence/index.ts';
import type { StoredMessage } from './message.ts';
import type { ConversationStore } from './ports.ts';

/** The last message before the window. */
export interface Cut {
  readonly messageId: string;
  readonly messageSeq: number;
  /** How many messages are before the window, this one included. */
  readonly depth: number;
}

export interface Window {
  /** Oldest first; ends with the question. */
  readonly path: readonly StoredMessage[];
  /** Null: nothing comes before. */
  readonly cut: Cut | null;
}

export type MessageReader = Pick<ConversationStore, 'readMessages'>;

/** A whole window and some siblings: in the usual case one query. */
const batch = 32;

/** A path from one of its messages back to its root. A missing ancestor ends it. `atHand`: messages that need not be read. */
export async function* walkBack(
  store: MessageReader,
  org: string,
  conversationId: string,
  fromSeq: number,
  atHand: readonly StoredMessage[] = [],
): AsyncGenerator<StoredMessage, void, undefined> {
  const known = new Map(atHand.map((message) => [message.messageSeq, message]));
  let seq: number | null = fromSeq;
  while (seq !== null) {
    const range = { from: Math.max(1, seq - batch + 1), to: seq, limit: batch, newestFirst: true };
    if (!known.has(seq)) for (const message of await store.readMessages(org, conversationId, range)) known.set(message.messageSeq, message);
    const message: StoredMessage | undefined = known.get(seq);
    if (!message) return;
    yield message;
    seq = message.parentSeq;
  }
}

export const readWindow = async (
  store: MessageReader,
  org: string,
  conversationId: string,
  questionSeq: number,
  atHand: readonly StoredMessage[] = [],
): Promise<Window> => {
  const path: StoredMessage[] = [];
  let wanted = Number.POSITIVE_INFINITY;
  for await (const message of walkBack(store, org, conversationId, questionSeq, atHand)) {
    if (path.length === 0 && message.depth !== undefined) wanted = message.depth - historyStart(message.depth) + 1;
    path.unshift(message);
    if (path.length >= wanted) break;
  }
  // A question that was written before depths were: its whole path was walked, and is as long as it is deep.
  const depth = path.at(-1)?.depth ?? path.length;
  const start = historyStart(depth);
  const told = path.slice(-(depth - start + 1));
  // A provider takes no history that begins with an answer: its question is before the cut, and so is it.
  const first = Math.max(
    0,
    told.findIndex(({ role }) => role === 'user'),
  );
  const isWhole = told.length === depth - start + 1;
  return { path: told.slice(first), cut: isWhole ? cutBefore(told, first, start) : null };
};

const cutBefore = (told: readonly StoredMessage[], first: number, start: number): Cut | null => {
  const [oldest] = told;
  const last = told[first - 1];
  if (last) return { messageId: last.messageId, messageSeq: last.messageSeq, depth: start - 1 + first };
  if (start === 1 || !oldest || oldest.parentId === null || oldest.parentSeq === null) return null;
  return { messageId: oldest.parentId, messageSeq: oldest.parentSeq, depth: start - 1 };
};
