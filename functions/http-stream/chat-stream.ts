/** The chat routes as server-sent events: this function runs the turn itself when nobody else does. A client that leaves never stops a reply. */
import { ChatRequest, ConversationRef, MessageRequest, TurnId } from '../../layers/contracts/index.ts';
import { type AcceptRequest, acceptMessage, getConversation, getTurn, lookAtTurn, streamTurn, type Turn } from '../../layers/core/conversation/index.ts';
import type { Allowance } from '../../layers/core/shared/index.ts';
import { comment, doneEvent, type EventPlace, frameEvents, parseEventId, unrunEvents } from '../_chat/sse.ts';
import { afterAcceptance } from '../_compose/after-acceptance.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit, composeMetrics } from '../_compose/kit.ts';
import { composeReply } from '../_compose/reply.ts';
import { composeStores } from '../_compose/stores.ts';
import type { RouteCall } from '../_kit/http-handler.ts';
import { messageIdOf } from '../_kit/idempotency.ts';
import { parseWith } from '../_kit/parse.ts';
import { type EventSink, type StreamOutcome, streamHandler } from '../_kit/stream-handler.ts';
import { checkHttpText } from '../_kit/text-limits.ts';
import { streamRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const kit = composeHttpKit(env, 'chat-stream', stores);
const stream = streamTurn(composeReply(env, stores, kit.log, composeMetrics(env, 'chat-stream')));
const commentMs = 10_000;

/** A browser that has seen no event yet may send an empty one. */
const lastEvent = ({ headers }: RouteCall['request']): EventPlace | undefined =>
  headers['last-event-id'] ? parseEventId(headers['last-event-id']) : undefined;

/** Without a word for long, proxies hang up: a comment goes out while the model thinks or the turn waits. */
const keepOpen = async (sink: EventSink, done: AbortSignal): Promise<void> => {
  while (!done.aborted && !sink.clientGone.aborted) {
    await stores.clock.sleep(commentMs, done);
    if (!done.aborted) sink.write(comment);
  }
};

const events = (turn: Turn, last: EventPlace | undefined, mayRun: boolean, allowance?: Allowance): StreamOutcome => ({
  kind: 'events',
  allowance,
  send: async (sink) => {
    const done = new AbortController();
    const open = keepOpen(sink, done.signal);
    const after = last ? { attempt: last.attempt, seq: last.seq - 1 } : { attempt: 0, seq: 0 };
    const ended = await stream(turn, {
      after,
      mayRun,
      clientGone: sink.clientGone,
      onFrame: (frame) => sink.write(frameEvents(turn.turnId, frame, last)),
    }).finally(() => done.abort());
    await open;
    if (ended?.end?.attempt === 0) {
      sink.write(
        unrunEvents(
          turn.turnId,
          turn.answerMessageId,
          ended.end.status === 'stopped'
            ? { type: 'abort', reason: 'stopped' }
            : { type: 'error', errorText: ended.end.problem?.detail ?? 'the answer could not be given' },
          last,
        ),
      );
    }
    if (ended) sink.write(doneEvent);
  },
});

/** Where a client that was here before goes on; a place in another turn is no place in this one. */
const placeIn = (turnId: string, last: EventPlace | undefined): EventPlace | undefined => (last?.turnId === turnId ? last : undefined);

/** A repeated POST streams the turn that there is, from where its client was. */
const accept = async (request: AcceptRequest, last: EventPlace | undefined): Promise<StreamOutcome> => {
  const accepted = await acceptMessage(stores)(request);
  await afterAcceptance(stores, kit.log)(request.caller, accepted, { ringBell: false });
  const turn = await getTurn(stores)(request.caller, accepted.turnId);
  return events(turn, placeIn(turn.turnId, last), accepted.position === 0, accepted.allowance);
};

export const handler = streamHandler(kit, streamRoutes, {
  'POST /api/v1/ai/chat/stream': async ({ caller, body, request }) => {
    const { message, conversationId, clientMessageId } = parseWith(ChatRequest, body, 'body');
    return accept(
      {
        caller,
        clientMessageId: messageIdOf(stores)(request, clientMessageId),
        correlationId: request.correlationId,
        conversation: conversationId,
        what: { kind: 'text', text: checkHttpText(message) },
      },
      lastEvent(request),
    );
  },
  'POST /api/v1/conversations/{id}/messages/ai/stream': async ({ caller, body, request }) => {
    const { content, clientMessageId, parentId } = parseWith(MessageRequest, body, 'body');
    const conversation = parseWith(ConversationRef, request.pathParameters['id'], 'conversation id');
    return accept(
      {
        caller,
        clientMessageId: messageIdOf(stores)(request, clientMessageId),
        correlationId: request.correlationId,
        conversation,
        what: { kind: 'text', text: checkHttpText(content), parentId },
      },
      lastEvent(request),
    );
  },
  'GET /api/v1/conversations/{id}/messages/ai/stream': async ({ caller, request }) => {
    const last = lastEvent(request);
    const head = await getConversation(stores.conversations)(caller, parseWith(ConversationRef, request.pathParameters['id'], 'conversation id'));
    const running = head.queue[0];
    return running ? events(await getTurn(stores)(caller, running.turnId), placeIn(running.turnId, last), false) : { kind: 'empty' };
  },
  'GET /api/v1/turns/{id}/stream': async ({ caller, request }) => {
    const turnId = parseWith(TurnId, request.pathParameters['id'], 'turn id');
    const last = lastEvent(request);
    const turn = await getTurn(stores)(caller, turnId);
    if (turn.end && turn.end.attempt > 0 && (await lookAtTurn(stores)(turn, { attempt: 0, seq: 0 })).frames.length === 0) return { kind: 'empty' };
    return events(turn, placeIn(turnId, last), false);
  },
});
