/** A turn by itself: polling it, stopping it, answering its question again. */
import { ConversationRef, MessageId, makeProblem, RegenerateRequest, TurnId, TurnQuery } from '../../layers/contracts/index.ts';
import { acceptMessage, getTurn, lookAfter, lookAtTurn, showMessage, stopTurn, type Turn } from '../../layers/core/conversation/index.ts';
import { pendingAnswer } from '../_chat/chat-answer.ts';
import { turnStatus } from '../_chat/show.ts';
import { afterAcceptance } from '../_compose/after-acceptance.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeShown } from '../_compose/shown.ts';
import { composeStores } from '../_compose/stores.ts';

import { etagMatches } from '../_kit/etag.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { messageIdOf } from '../_kit/idempotency.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const talents = composeShown(stores);
const kit = composeHttpKit(env, 'turns', stores);

const endedParts = async (turn: Turn, sub: string): Promise<Record<string, unknown>> => {
  if (!turn.end) return {};
  const message = await stores.conversations.readMessage(turn.org, turn.conversationId, turn.answerMessageId);
  return {
    ...(message ? { message: await showMessage(talents, sub)(message) } : {}),
    ...(turn.end.status === 'failed'
      ? { problem: makeProblem('turn_failed', turn.end.problem?.detail ?? 'the answer could not be given', `/api/v1/turns/${turn.turnId}`) }
      : {}),
  };
};

export const handler = httpHandler(kit, httpRoutes, {
  'GET /api/v1/turns/{id}': async ({ caller, request }) => {
    const turnId = parseWith(TurnId, request.pathParameters['id'], 'turn id');
    const after = parseWith(TurnQuery, request.query, 'query');
    const known = await getTurn(stores)(caller, turnId);
    const { turn, attempt, isRunning, frames } = await lookAtTurn(stores)(known, { attempt: after.attempt, seq: after.afterSeq });
    if (!turn.end) await lookAfter(stores)(turn).catch(() => undefined);
    const status = turnStatus(turn, isRunning);
    const last = frames.at(-1);
    const etag = `"${stores.sha256(JSON.stringify([turnId, after, status, attempt, last?.attempt, last?.seq])).slice(0, 32)}"`;
    const headers = { etag, 'cache-control': 'private, no-cache' };
    if (etagMatches(request.headers['if-none-match'], etag)) return { status: 304, headers };
    return { status: 200, headers, body: { turnId, conversationId: turn.conversationId, status, attempt, frames, ...(await endedParts(turn, caller.sub)) } };
  },
  'POST /api/v1/turns/{id}/stop': async ({ caller, request }) => {
    const turn = await stopTurn(stores)(caller, parseWith(TurnId, request.pathParameters['id'], 'turn id'));
    return { status: 202, body: { turnId: turn.turnId, conversationId: turn.conversationId, status: turn.end?.status ?? 'running' } };
  },
  'POST /api/v1/conversations/{id}/messages/{mid}/regenerate': async ({ caller, request, body }) => {
    const { clientMessageId } = parseWith(RegenerateRequest, body, 'body');
    const conversation = parseWith(ConversationRef, request.pathParameters['id'], 'conversation id');
    const messageId = parseWith(MessageId, request.pathParameters['mid'], 'message id');
    const accepted = await acceptMessage(stores)({
      caller,
      clientMessageId: messageIdOf(stores)(request, clientMessageId),
      correlationId: request.correlationId,
      conversation,
      what: { kind: 'regenerate', messageId },
    });
    await afterAcceptance(stores, kit.log)(caller, accepted);
    return { ...pendingAnswer(await getTurn(stores)(caller, accepted.turnId), false), allowance: accepted.allowance };
  },
});
