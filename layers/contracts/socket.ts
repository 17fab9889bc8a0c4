/** WebSocket frames, both ways. Route selection is `$request.body.action`; the server's frames carry `type`. */
import * as z from 'zod';
import { Usage } from './chunks.ts';
import { ClientMessageId, ConversationId, ConversationRef, CorrelationId, MessageId, TurnId } from './ids.ts';
import { TurnFrame } from './message.ts';
import { Problem } from './problem.ts';

/** Bytes of UTF-8. `frame` is ours; `gateway` and `message` are API Gateway's. */
export const socketLimits = { frameBytes: 28 * 1024, gatewayFrameBytes: 32 * 1024, messageBytes: 128 * 1024, subscriptions: 50, socketsPerUser: 5 } as const;
export const heartbeatSeconds = 240;

const requestId = z.string().min(1).max(128);
const position = z.int().min(0).max(1_000_000);
/** More than a socket may follow are `too_many_subscriptions`, not an invalid frame. */
const conversationRefs = z.array(ConversationRef).min(1).max(500);
const action = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) => z.strictObject({ action: z.literal(name), ...shape });

export const ClientFrame = z.discriminatedUnion('action', [
  action('hello', { protocol: z.int(), requestId: requestId.optional() }),
  action('send', {
    requestId,
    clientMessageId: ClientMessageId,
    text: z.string(),
    conversationId: ConversationRef.optional(),
    parentId: MessageId.nullable().optional(),
    interrupt: z.boolean().optional(),
    correlationId: CorrelationId.optional(),
  }),
  action('stop', { requestId, turnId: TurnId }),
  action('resume', { requestId, turnId: TurnId, attempt: position, afterSeq: position }),
  action('subscribe', { requestId, conversationIds: conversationRefs }),
  action('unsubscribe', { requestId, conversationIds: conversationRefs }),
  action('typing', { conversationId: ConversationRef }),
  action('reauth', { requestId, ticket: z.string().min(1).max(512) }),
  action('ping', { requestId: requestId.optional() }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

const server = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) => z.object({ type: z.literal(type), ...shape });
const turnPlace = { conversationId: ConversationId, turnId: TurnId, attempt: z.int().nonnegative() };

export const ServerFrame = z.discriminatedUnion('type', [
  server('ready', { requestId: requestId.optional(), serverTime: z.string(), heartbeatSeconds: z.int(), authExpiresAt: z.string() }),
  server('accepted', { requestId, conversationId: ConversationId, messageId: MessageId, turnId: TurnId, position: z.int(), duplicate: z.boolean() }),
  server('ok', { requestId, data: z.unknown().optional() }),
  server('pong', { requestId: requestId.optional() }),
  server('problem', { requestId: requestId.optional(), problem: Problem }),
  server('frame', { conversationId: ConversationId, turnId: TurnId, ...TurnFrame.shape }),
  server('final', { ...turnPlace, seq: z.int(), messageId: MessageId, textSha256: z.string(), usage: Usage }),
  server('failed', { ...turnPlace, problem: Problem, retryable: z.boolean() }),
  server('stopped', { ...turnPlace, seq: z.int(), messageId: MessageId }),
  server('resync', { turnId: TurnId }),
  server('reauth_required', { expiresInSeconds: z.int() }),
  server('typing', { conversationId: ConversationId, userId: z.string(), displayName: z.string() }),
  server('conversation', { conversationId: ConversationId, change: z.string(), title: z.string().optional(), lastMessageSeq: z.int() }),
  server('notification', { id: z.string(), kind: z.string(), title: z.string(), body: z.string(), link: z.string(), createdAt: z.string() }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;
