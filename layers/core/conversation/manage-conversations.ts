/** Conversations as things: made, listed, changed, deleted. */
import { type Caller, type Clock, DomainError, isoTime, type NewId, notFound } from '../shared/index.ts';
import { newHead } from './accept-message.ts';
import { noUsage } from './chunks.ts';
import { answerDepth, type ConversationHead } from './conversation.ts';
import { getConversation } from './find-conversation.ts';
import { messageText } from './message.ts';
import type { ConversationStore, Feedback, Sha256, TurnStore } from './ports.ts';

export interface ManagePorts {
  readonly conversations: ConversationStore;
  readonly turns: Pick<TurnStore, 'requestStop'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sha256: Sha256;
}

export interface ConversationChange {
  readonly title?: string | undefined;
  readonly pinned?: boolean | undefined;
  readonly archived?: boolean | undefined;
  readonly memoryPaused?: boolean | undefined;
  readonly projectId?: string | null | undefined;
  readonly visibility?: 'private' | 'project' | undefined;
  readonly activeLeafId?: string | undefined;
}

const maximumTries = 8;

export const createConversation =
  (ports: ManagePorts) =>
  async (
    caller: Caller,
    given: Pick<ConversationChange, 'title' | 'projectId' | 'visibility'>,
    reserved: { readonly conversationId: string; readonly at: number } = { conversationId: ports.newId('cnv'), at: ports.clock.now() },
  ): Promise<ConversationHead> => {
    const made: ConversationHead = {
      ...newHead(caller, reserved.conversationId, null, given.title ?? '', reserved.at),
      titleBy: given.title ? 'person' : 'product',
      projectId: given.projectId ?? null,
      visibility: given.visibility ?? 'private',
      version: 1,
    };
    // Only this very request, tried before, can have made a conversation with its id.
    await ports.conversations.create(made);
    return made;
  };

export const changeConversation =
  (ports: ManagePorts) =>
  async (caller: Caller, reference: string, change: ConversationChange): Promise<ConversationHead> => {
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const head = await getConversation(ports.conversations)(caller, reference);
      const leaf = change.activeLeafId === undefined ? {} : await findLeaf(ports.conversations, head, change.activeLeafId);
      const { activeLeafId: _, ...fields } = change;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const named = change.title === undefined ? {} : { titleBy: 'person' as const };
      const changed: ConversationHead = { ...head, ...given, ...named, ...leaf, version: head.version + 1, updatedAt: isoTime(ports.clock.now()) };
      if ((await ports.conversations.updateHead(changed)) === 'updated') return changed;
      await ports.clock.sleep(10 * 2 ** tries);
    }
    throw new DomainError('unavailable', 'the conversation is busy; try again', { retryAfterMs: 500 });
  };

const findLeaf = async (
  store: ConversationStore,
  head: ConversationHead,
  messageId: string,
): Promise<Pick<ConversationHead, 'activeLeafId' | 'activeLeafSeq' | 'activeLeafDepth'>> => {
  const open = head.queue.find((queued) => queued.answerMessageId === messageId);
  if (open) return { activeLeafId: messageId, activeLeafSeq: open.answerSeq, activeLeafDepth: answerDepth(open) };
  const message = await store.readMessage(head.org, head.conversationId, messageId);
  if (!message)
    throw new DomainError('invalid_request', 'activeLeafId names no message of this conversation', {
      issues: [{ path: 'activeLeafId', message: 'no such message here' }],
    });
  return { activeLeafId: message.messageId, activeLeafSeq: message.messageSeq, activeLeafDepth: message.depth };
};

/** Its open turns end as stopped, its messages are removed. Deleting twice is as deleting once. */
export const deleteConversation =
  (ports: ManagePorts) =>
  async (caller: Caller, reference: string): Promise<ConversationHead> =>
    (await deleteConversationIf(ports)(caller, reference, () => true)) as ConversationHead; // Only what is not wanted is left.

/** Undefined: it is not what was to go, as it stands at the moment of the deletion. */
export const deleteConversationIf =
  (ports: ManagePorts) =>
  async (caller: Caller, reference: string, isWanted: (head: ConversationHead) => boolean): Promise<ConversationHead | undefined> => {
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const head = await getConversation(ports.conversations)(caller, reference);
      if (!isWanted(head)) return undefined;
      const at = isoTime(ports.clock.now());
      const ends = head.queue.map(({ turnId }) => ({
        turnId,
        end: { status: 'stopped' as const, at, attempt: 0, seq: 0, textSha256: ports.sha256(''), usage: noUsage, problem: null },
      }));
      // Its mark stays, so that nothing late comes in; not a word of it does.
      const deleted: ConversationHead = { ...head, title: '', queue: [], deletedAt: at, updatedAt: at, version: head.version + 1 };
      if ((await ports.conversations.markDeleted(deleted, ends)) === 'deleted') {
        await ports.conversations.purge(head.org, head.conversationId);
        return deleted;
      }
      await ports.clock.sleep(10 * 2 ** tries);
    }
    throw new DomainError('unavailable', 'the conversation is busy; try again', { retryAfterMs: 500 });
  };

export interface ListOptions {
  readonly limit: number;
  readonly after: { readonly updatedAt: string; readonly conversationId: string } | null;
  /** Text to find in titles and messages. */
  readonly contains: string | null;
  readonly archived: boolean;
}

/** Most recently changed first. With `contains`, each page looks at up to 200 conversations and their newest messages. */
export const listConversations =
  (ports: Pick<ManagePorts, 'conversations'>) =>
  async (caller: Caller, options: ListOptions): Promise<{ items: ConversationHead[]; next: ListOptions['after'] }> => {
    const items: ConversationHead[] = [];
    let after = options.after;
    const needle = options.contains?.trim().toLocaleLowerCase() ?? '';
    for (let looked = 0; looked < 200; ) {
      const page = await ports.conversations.listConversations(caller.org, caller.sub, { limit: options.limit, after });
      for (const head of page) {
        looked += 1;
        after = { updatedAt: head.updatedAt, conversationId: head.conversationId };
        if (head.deletedAt !== null || head.archived !== options.archived || !(await matches(ports.conversations, head, needle))) continue;
        items.push(head);
        if (items.length === options.limit) return { items, next: after };
      }
      if (page.length < options.limit) return { items, next: null };
    }
    return { items, next: after };
  };

const matches = async (store: ConversationStore, head: ConversationHead, needle: string): Promise<boolean> => {
  if (needle === '' || head.title.toLocaleLowerCase().includes(needle)) return true;
  const messages = await store.readMessages(head.org, head.conversationId, { from: 1, to: head.lastSeq, limit: 200, newestFirst: true });
  return messages.some((message) => messageText(message.parts).toLocaleLowerCase().includes(needle));
};

export const giveFeedback =
  (ports: Pick<ManagePorts, 'conversations' | 'clock'>) =>
  async (caller: Caller, reference: string, messageId: string, given: Pick<Feedback, 'value' | 'reasons' | 'comment'>): Promise<Feedback> => {
    const head = await getConversation(ports.conversations)(caller, reference);
    const message = await ports.conversations.readMessage(head.org, head.conversationId, messageId);
    if (message?.role !== 'assistant') throw notFound('answer');
    const feedback: Feedback = { org: head.org, conversationId: head.conversationId, messageId, sub: caller.sub, ...given, at: isoTime(ports.clock.now()) };
    await ports.conversations.putFeedback(feedback);
    return feedback;
  };
