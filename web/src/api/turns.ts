/** Turns: read one after a position, stop one. */
import type { TurnView } from '../../../layers/contracts/index.ts';
import { callApi } from './http.ts';

export const getTurn = (turnId: string, attempt: number, afterSeq: number): Promise<TurnView> =>
  callApi('GET /api/v1/turns/{id}', { params: { id: turnId }, query: { attempt, afterSeq } });

export const stopTurn = (turnId: string): Promise<unknown> => callApi('POST /api/v1/turns/{id}/stop', { params: { id: turnId } });

/** Sends a message without streaming. The server answers after at most 25 s, finished or not; either way it names the turn. */
export const sendMessage = (conversationId: string | null, text: string, clientMessageId: string): Promise<{ turnId: string; conversationId: string }> =>
  conversationId === null
    ? callApi('POST /api/v1/ai/chat', { body: { message: text, clientMessageId }, timeoutMs: 40_000 })
    : callApi('POST /api/v1/conversations/{id}/messages/ai', {
        params: { id: conversationId },
        body: { content: text, clientMessageId },
        timeoutMs: 40_000,
      });
