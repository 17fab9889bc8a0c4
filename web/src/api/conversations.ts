/** Conversations and their messages. */
import type { Conversation } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';
import type { BodyOf, ReplyOf } from './operation-types.ts';

export type ConversationPage = ReplyOf<'GET /api/v1/conversations'>;
export type MessagePage = ReplyOf<'GET /api/v1/conversations/{id}/messages'>;

export const listConversations = (cursor: string | null): Promise<ConversationPage> =>
  callApi('GET /api/v1/conversations', { query: { limit: 30, ...(cursor === null ? {} : { cursor }) } });

export const getConversation = (id: string): Promise<Conversation> => callApi('GET /api/v1/conversations/{id}', { params: { id } });

export type ConversationChange = NonNullable<BodyOf<'PATCH /api/v1/conversations/{id}'>['body']>;

export const changeConversation = (id: string, change: ConversationChange): Promise<Conversation> =>
  callApi('PATCH /api/v1/conversations/{id}', { params: { id }, body: change });

/** Those whose title or newest messages say it. */
export const searchConversations = (words: string): Promise<ConversationPage> => callApi('GET /api/v1/conversations', { query: { limit: 20, q: words } });

export const listArchived = (): Promise<ConversationPage> => callApi('GET /api/v1/conversations', { query: { limit: 100, archived: 'true' } });

export const giveFeedback = (id: string, messageId: string, value: 'up' | 'down', reasons: readonly string[]): Promise<unknown> =>
  callApi('PUT /api/v1/conversations/{id}/messages/{mid}/feedback', { params: { id, mid: messageId }, body: { value, reasons: [...reasons] } });

export const deleteConversation = (id: string): Promise<null> => callApi('DELETE /api/v1/conversations/{id}', { params: { id } });

/** The newest page, or the page before a messageSeq. Oldest first. */
export const listMessages = (id: string, before: number | null): Promise<MessagePage> =>
  callApi('GET /api/v1/conversations/{id}/messages', { params: { id }, query: { limit: 50, ...(before === null ? {} : { before }) } });

/** The same of all ways through the conversation, a hundred at a time. */
export const listTree = (id: string, before: number | null): Promise<MessagePage> =>
  callApi('GET /api/v1/conversations/{id}/messages', { params: { id }, query: { limit: 100, all: 'true', ...(before === null ? {} : { before }) } });

/** Asks for another answer to the same message. */
export const regenerate = (id: string, messageId: string, clientMessageId: string): Promise<{ turnId: string; conversationId: string }> =>
  callApi('POST /api/v1/conversations/{id}/messages/{mid}/regenerate', { params: { id, mid: messageId }, body: { clientMessageId }, timeoutMs: 30_000 });
