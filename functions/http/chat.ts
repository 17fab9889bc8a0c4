/** The waiting routes: a message goes in, its answer comes back within 25 s, or the turn's address does. */
import { ChatRequest, ConversationRef, MessageRequest } from '../../layers/contracts/index.ts';
import { type AcceptRequest, acceptMessage, awaitTurn, getTurn } from '../../layers/core/conversation/index.ts';
import { endedAnswer, pendingAnswer } from '../_chat/chat-answer.ts';
import { afterAcceptance } from '../_compose/after-acceptance.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeShown } from '../_compose/shown.ts';
import { composeStores } from '../_compose/stores.ts';

import { httpHandler, type KitResponse } from '../_kit/http-handler.ts';
import { messageIdOf } from '../_kit/idempotency.ts';
import { parseWith } from '../_kit/parse.ts';
import { checkHttpText } from '../_kit/text-limits.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const talents = composeShown(stores);
const kit = composeHttpKit(env, 'chat', stores);
const waitMs = 25_000;

const answer = async (request: AcceptRequest): Promise<KitResponse> => {
  const accepted = await acceptMessage(stores)(request);
  await afterAcceptance(stores, kit.log)(request.caller, accepted);
  const accepting = await getTurn(stores)(request.caller, accepted.turnId);
  const turn = await awaitTurn(stores)(accepting, waitMs);
  const message = turn.end && (await stores.conversations.readMessage(turn.org, turn.conversationId, turn.answerMessageId));
  const { allowance } = accepted;
  if (turn.end && message) return { ...(await endedAnswer(talents, turn, message)), allowance };
  const live = await stores.turns.readLive(turn.org, turn.turnId);
  return { ...pendingAnswer(turn, (live?.attempt ?? 0) > 0), allowance };
};

export const handler = httpHandler(kit, httpRoutes, {
  'POST /api/v1/ai/chat': async ({ caller, body, request }) => {
    const { message, conversationId, clientMessageId } = parseWith(ChatRequest, body, 'body');
    return answer({
      caller,
      clientMessageId: messageIdOf(stores)(request, clientMessageId),
      correlationId: request.correlationId,
      conversation: conversationId,
      what: { kind: 'text', text: checkHttpText(message) },
    });
  },
  'POST /api/v1/conversations/{id}/messages/ai': async ({ caller, body, request }) => {
    const { content, clientMessageId, parentId } = parseWith(MessageRequest, body, 'body');
    const conversation = parseWith(ConversationRef, request.pathParameters['id'], 'conversation id');
    return answer({
      caller,
      clientMessageId: messageIdOf(stores)(request, clientMessageId),
      correlationId: request.correlationId,
      conversation,
      what: { kind: 'text', text: checkHttpText(content), parentId },
    });
  },
});
