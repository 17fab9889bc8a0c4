/** Turns: read one after a position, stop one. */
import type { TurnView } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

const at = (turnId: string): string => `/api/v1/turns/${encodeURIComponent(turnId)}`;

export const getTurn = (turnId: string, attempt: number, afterSeq: number): Promise<TurnView> =>
  callApi(`${at(turnId)}?attempt=${attempt}&afterSeq=${afterSeq}`);

export const stopTurn = (turnId: string): Promise<unknown> => callApi(`${at(turnId)}/stop`, { method: 'POST' });

/** Sends a message without streaming. The server answers after at most 25 s, finished or not; either way it names the turn. */
export const sendMessage = (conversationId: string | null, text: string, clientMessageId: string): Promise<{ turnId: string; conversationId: string }> =>
  conversationId === null
    ? callApi('/api/v1/ai/chat', { method: 'POST', body: { message: text, clientMessageId }, timeoutMs: 40_000 })
    : callApi(`/api/v1/conversations/${encodeURIComponent(conversationId)}/messages/ai`, {
        method: 'POST',
        body: { content: text, clientMessageId },
        timeoutMs: 40_000,
      });
