/** Heads, messages, client message ids, aliases and buckets in memory. */
import type { ConversationHead } from '../../../core/conversation/conversation.ts';
import type { StoredMessage } from '../../../core/conversation/message.ts';
import type { ConversationStore } from '../../../core/conversation/ports.ts';
import { acceptInto, holds } from './accept.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState } from './state.ts';
import { endTurn, isOpen, succeeds } from './turn-end.ts';

type RangeOf = Parameters<ConversationStore['readMessages']>[2];

export const memoryConversationStore = (state: MemoryState): ConversationStore => ({
  readHead: async (org, conversationId) => copy(state.heads.get(keyOf(org, conversationId))),
  readSent: async (org, sub, clientMessageId) => copy(state.sent.get(keyOf(org, sub, clientMessageId))),
  readAlias: async (org, sub, alias) => state.aliases.get(keyOf(org, sub, alias)),
  readBucket: async (org, sub) => copy(state.buckets.get(keyOf(org, sub))),
  accept: async (acceptance) => {
    if (!holds(state, acceptance)) return 'changed';
    acceptInto(state, copy(acceptance));
    return 'accepted';
  },
  create: async (head) => {
    const key = keyOf(head.org, head.conversationId);
    if (state.heads.has(key) || (head.alias !== null && state.aliases.has(keyOf(head.org, head.owner, head.alias)))) return 'changed';
    state.heads.set(key, copy(head));
    if (head.alias !== null) state.aliases.set(keyOf(head.org, head.owner, head.alias), head.conversationId);
    return 'created';
  },
  updateHead: async (head) => {
    if (!succeeds(state, head)) return 'changed';
    state.heads.set(keyOf(head.org, head.conversationId), copy(head));
    return 'updated';
  },
  markDeleted: async (head, ends) => {
    if (!succeeds(state, head) || !ends.every(({ turnId }) => isOpen(state, head.org, turnId))) return 'changed';
    state.heads.set(keyOf(head.org, head.conversationId), copy(head));
    if (head.alias !== null) state.aliases.delete(keyOf(head.org, head.owner, head.alias));
    for (const { turnId, end } of ends) endTurn(state, head.org, turnId, copy(end));
    return 'deleted';
  },
  purge: async (org, conversationId) => {
    const key = keyOf(org, conversationId);
    if (!state.heads.get(key)?.deletedAt) return;
    state.messages.delete(key);
    state.places.delete(key);
    state.capsules.delete(key);
    state.summaries.delete(key);
    state.working.delete(key);
    state.shares.delete(key);
    for (const feedbackKey of state.feedback.keys()) if (feedbackKey.startsWith(`${key}\n`)) state.feedback.delete(feedbackKey);
  },
  readMessages: async (org, conversationId, range) => copy(inRange([...(state.messages.get(keyOf(org, conversationId))?.values() ?? [])], range)),
  readMessage: async (org, conversationId, messageId) => {
    const key = keyOf(org, conversationId);
    return copy(state.messages.get(key)?.get(state.places.get(key)?.get(messageId) ?? 0));
  },
  listConversations: async (org, sub, { limit, after }) => {
    const own = [...state.heads.values()].filter((head) => head.org === org && head.owner === sub && head.deletedAt === null);
    const later = after === null ? own : own.filter((head) => place(head) < place(after));
    return copy(later.sort((left, right) => (place(left) < place(right) ? 1 : -1)).slice(0, limit));
  },
  putFeedback: async (feedback) => {
    state.feedback.set(keyOf(feedback.org, feedback.conversationId, feedback.messageId, feedback.sub), copy(feedback));
  },
});

const inRange = (messages: StoredMessage[], { from, to, limit, newestFirst }: RangeOf): StoredMessage[] =>
  messages
    .filter(({ messageSeq }) => from <= messageSeq && messageSeq <= to)
    .sort((left, right) => (newestFirst ? right.messageSeq - left.messageSeq : left.messageSeq - right.messageSeq))
    .slice(0, limit);

const place = ({ updatedAt, conversationId }: Pick<ConversationHead, 'updatedAt' | 'conversationId'>): string => `${updatedAt}#${conversationId}`;
