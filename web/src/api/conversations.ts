/** Conversations and their messages. */
import type { Conversation, Message } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

const base = '/api/v1/conversations';
const at = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export interface ConversationPage {
  readonly items: readonly Conversation[];
  readonly nextCursor: string | null;
}

export interface MessagePage {
  readonly items: readonly Message[];
  readonly prevCursor: string | null;
  readonly nextCursor: string | null;
}

export const listConversations = (cursor: string | null): Promise<ConversationPage> =>
  callApi(`${base}?limit=30${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);

export const getConversation = (id: string): Promise<Conversation> => callApi(at(id));

export const renameConversation = (id: string, title: string): Promise<Conversation> => callApi(at(id), { method: 'PATCH', body: { title } });

export const deleteConversation = (id: string): Promise<null> => callApi(at(id), { method: 'DELETE' });

/** The newest page, or the page before a messageSeq. Oldest first. */
export const listMessages = (id: string, before: number | null): Promise<MessagePage> =>
  callApi(`${at(id)}/messages?limit=50${before === null ? '' : `&before=${before}`}`);

/** Asks for another answer to the same message. */
export const regenerate = (id: string, messageId: string, clientMessageId: string): Promise<{ turnId: string; conversationId: string }> =>
  callApi(`${at(id)}/messages/${encodeURIComponent(messageId)}/regenerate`, { method: 'POST', body: { clientMessageId }, timeoutMs: 30_000 });
