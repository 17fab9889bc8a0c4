/** Conversations, messages and turns as the HTTP routes show them. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { ReplyChunk, Suggestion, Usage } from './chunks.ts';
import { ConversationId, MessageId, TurnId } from './ids.ts';
import { Problem } from './problem.ts';
import { TalentCard } from './talent-card.ts';

/** An AI SDK UIMessage with its place (`messageSeq`), its parent and its status. */
export const Message = z.object({
  id: MessageId,
  role: z.enum(['user', 'assistant']),
  parts: z.array(z.looseObject({ type: z.string() })),
  metadata: z.record(z.string(), z.unknown()),
  messageSeq: z.int().positive(),
  parentId: MessageId.nullable(),
  createdAt: z.string(),
  status: z.enum(['complete', 'streaming', 'stopped', 'failed']),
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.object({
  id: ConversationId,
  alias: z.string().nullable(),
  title: z.string(),
  pinned: z.boolean(),
  archived: z.boolean(),
  /** Nothing said here is remembered, and nothing remembered is told here. */
  memoryPaused: z.boolean(),
  projectId: z.string().nullable(),
  visibility: z.enum(['private', 'project']),
  activeLeafId: MessageId.nullable(),
  lastMessageSeq: z.int().nonnegative(),
  liveTurn: z.object({ turnId: TurnId, position: z.int() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Conversation = z.infer<typeof Conversation>;

export const TurnStatus = z.enum(['queued', 'running', 'final', 'failed', 'stopped']);
export type TurnStatus = z.infer<typeof TurnStatus>;

export const TurnFrame = z.object({ attempt: z.int().positive(), seq: z.int().positive(), chunks: z.array(ReplyChunk) });
export type TurnFrame = z.infer<typeof TurnFrame>;

/** GET /api/v1/turns/{id}: the surviving frames after the asked position, and the message once the turn has ended. */
export const TurnView = z.object({
  turnId: TurnId,
  conversationId: ConversationId,
  status: TurnStatus,
  attempt: z.int().nonnegative(),
  frames: z.array(TurnFrame),
  message: Message.optional(),
  problem: Problem.optional(),
});
export type TurnView = z.infer<typeof TurnView>;

/** POST /api/v1/ai/chat, 200. */
export const ChatAnswer = z.object({
  conversationId: ConversationId,
  turnId: TurnId,
  text: z.string(),
  message: Message,
  talents: z.array(TalentCard),
  suggestions: z.array(Suggestion),
  usage: Usage,
  degraded: z.boolean(),
  status: TurnStatus,
});
export type ChatAnswer = z.infer<typeof ChatAnswer>;

/** POST /api/v1/ai/chat, 202: the answer is not there yet; `Location` names the turn. */
export const ChatPending = z.object({ turnId: TurnId, conversationId: ConversationId, status: TurnStatus });
export type ChatPending = z.infer<typeof ChatPending>;

export const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
