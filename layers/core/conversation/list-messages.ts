/** Pages of a conversation by messageSeq, oldest first: the active path, or the whole tree. */
import type { Caller } from '../shared/index.ts';
import type { ConversationHead } from './conversation.ts';
import { getConversation } from './find-conversation.ts';
import type { StoredMessage } from './message.ts';
import type { ConversationStore, TurnStore } from './ports.ts';
import { type ShownMessage, type ShowPorts, showMessages, streamingMessages } from './show-message.ts';

export interface ListMessagesPorts {
  readonly conversations: ConversationStore;
  readonly turns: Pick<TurnStore, 'readTurn'>;
  readonly talents: ShowPorts;
}

export interface MessageRange {
  /** `before` and `after` leave the given messageSeq out; `around` has it in the middle; none of them: the newest page. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly around?: number | undefined;
  readonly limit: number;
  readonly all: boolean;
}

export interface MessagePage {
  readonly conversationId: string;
  readonly items: readonly ShownMessage[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

export const listMessages =
  (ports: ListMessagesPorts) =>
  async (caller: Caller, reference: string, range: MessageRange): Promise<MessagePage> => {
    const head = await getConversation(ports.conversations)(caller, reference);
    const open = await streamingMessages(ports.turns)(caller, head);
    const stored = await readAll(ports.conversations, head);
    const storedIds = new Set(stored.map((message) => message.messageId));
    const { page, hasBefore, hasAfter } = pick(stored, open, storedIds, head, range);
    const shown = await showMessages(ports.talents, caller)(page.filter((one) => 'messageId' in one));
    const byId = new Map(shown.map((message) => [message.id, message]));
    const items = page.flatMap((one) => ('messageId' in one ? (byId.get(one.messageId) ?? []) : one));
    return { conversationId: head.conversationId, items, hasBefore, hasAfter };
  };

type Listed = StoredMessage | ShownMessage;
const seqOf = (message: Listed): number => message.messageSeq;
const idOf = (message: Listed): string => ('messageId' in message ? message.messageId : message.id);

/** A path can jump anywhere in the tree, so the whole conversation's order is needed; a page of 1,000 is one query. */
const readAll = async (store: ConversationStore, head: ConversationHead): Promise<StoredMessage[]> => {
  const messages: StoredMessage[] = [];
  for (let from = 1; from <= head.lastSeq; ) {
    const page = await store.readMessages(head.org, head.conversationId, { from, to: head.lastSeq, limit: 1_000, newestFirst: false });
    messages.push(...page);
    const last = page.at(-1);
    if (!last || page.length < 1_000) break;
    from = last.messageSeq + 1;
  }
  return messages;
};

const pick = (stored: readonly StoredMessage[], open: readonly ShownMessage[], storedIds: ReadonlySet<string>, head: ConversationHead, range: MessageRange) => {
  const tree: Listed[] = [...stored, ...open.filter((message) => !storedIds.has(message.id))].sort((left, right) => seqOf(left) - seqOf(right));
  const listed = range.all ? tree : activePath(tree, head.activeLeafId);
  return slice(listed, range);
};

const activePath = (tree: readonly Listed[], leafId: string | null): Listed[] => {
  const byId = new Map(tree.map((message) => [idOf(message), message]));
  const path: Listed[] = [];
  let current = leafId === null ? undefined : byId.get(leafId);
  // A leaf whose message is gone: the newest one stands in for it.
  if (!current) current = tree.at(-1);
  while (current) {
    path.unshift(current);
    current = current.parentId === null ? undefined : byId.get(current.parentId);
  }
  return path;
};

const slice = (listed: readonly Listed[], range: MessageRange) => {
  const { limit } = range;
  let start: number;
  let end: number;
  if (range.after !== undefined) {
    const after = range.after;
    const first = listed.findIndex((message) => seqOf(message) > after);
    start = first === -1 ? listed.length : first;
    end = Math.min(listed.length, start + limit);
  } else if (range.around !== undefined) {
    const around = range.around;
    const found = listed.findIndex((message) => seqOf(message) >= around);
    const middle = found === -1 ? listed.length : found;
    start = Math.max(0, Math.min(middle - Math.floor((limit - 1) / 2), listed.length - limit));
    end = Math.min(listed.length, start + limit);
  } else {
    const before = range.before ?? Number.POSITIVE_INFINITY;
    const beyond = listed.findIndex((message) => seqOf(message) >= before);
    end = beyond === -1 ? listed.length : beyond;
    start = Math.max(0, end - limit);
  }
  return { page: listed.slice(start, end), hasBefore: start > 0, hasAfter: end < listed.length };
};
