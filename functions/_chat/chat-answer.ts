/** An ended (or not yet ended) turn as the waiting routes answer it. */
import { makeProblem } from '../../layers/contracts/index.ts';
import { messageText, type ShowPorts, type StoredMessage, showMessage, shownTalents, type Turn } from '../../layers/core/conversation/index.ts';
import type { KitResponse } from '../_kit/http-handler.ts';
import { turnStatus } from './show.ts';

export const pendingAnswer = (turn: Turn, isRunning: boolean): KitResponse => ({
  status: 202,
  body: { turnId: turn.turnId, conversationId: turn.conversationId, status: turnStatus(turn, isRunning) },
  headers: { location: `/api/v1/turns/${turn.turnId}` },
});

/** 200 with what was said, also when it was stopped; 502 when the product itself could not answer. */
export const endedAnswer = async (talents: ShowPorts, turn: Turn, message: StoredMessage): Promise<KitResponse> => {
  if (turn.end?.status === 'failed') return failedAnswer(turn);
  const shown = await showMessage(talents, turn.sub)(message);
  const suggestions = message.parts.flatMap((part) => (part.type === 'data-suggestions' ? part.data.items : []));
  return {
    status: 200,
    body: {
      conversationId: turn.conversationId,
      turnId: turn.turnId,
      text: messageText(message.parts),
      message: shown,
      talents: shownTalents(shown),
      suggestions,
      usage: turn.end?.usage,
      degraded: message.finish?.degraded ?? false,
      status: turn.end?.status,
    },
  };
};

const failedAnswer = (turn: Turn): KitResponse => {
  const problem = makeProblem('turn_failed', turn.end?.problem?.detail ?? 'the answer could not be given', `/api/v1/turns/${turn.turnId}`);
  return { status: 502, body: { ...problem, turnId: turn.turnId }, headers: { 'content-type': 'application/problem+json' } };
};
