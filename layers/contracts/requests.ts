/** Request bodies and queries. Unknown keys are refused. Text limits are checked apart, so that they answer 413. */
import * as z from 'zod';
import { ClientMessageId, ConversationRef, MessageId } from './ids.ts';

export const ChatRequest = z.strictObject({ message: z.string(), conversationId: ConversationRef.optional(), clientMessageId: ClientMessageId.optional() });
export const MessageRequest = z.strictObject({ content: z.string(), clientMessageId: ClientMessageId.optional(), parentId: MessageId.nullable().optional() });
export const RegenerateRequest = z.strictObject({ clientMessageId: ClientMessageId.optional() });
export const FeedbackRequest = z.strictObject({
  value: z.enum(['up', 'down']),
  reasons: z.array(z.string().min(1).max(100)).max(10).optional(),
  comment: z.string().max(2000).optional(),
});

const title = z.string().trim().min(1).max(200);
export const ConversationCreate = z.strictObject({
  title: title.optional(),
  projectId: z.string().max(64).nullable().optional(),
  visibility: z.enum(['private', 'project']).optional(),
});
export const ConversationPatch = z
  .strictObject({
    title: title.optional(),
    pinned: z.boolean().optional(),
    archived: z.boolean().optional(),
    projectId: z.string().max(64).nullable().optional(),
    visibility: z.enum(['private', 'project']).optional(),
    activeLeafId: MessageId.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'supply at least one field to change');

const limit = z.coerce.number().int().min(1).max(100);
const seq = z.coerce.number().int().min(0).max(9_999_999_999);
export const ConversationListQuery = z.strictObject({
  limit: limit.default(30),
  cursor: z.string().max(2000).optional(),
  q: z.string().max(200).optional(),
  archived: z.enum(['true', 'false']).optional(),
});
export const MessageListQuery = z
  .strictObject({ before: seq.optional(), after: seq.optional(), around: seq.optional(), limit: limit.default(50), all: z.enum(['true', 'false']).optional() })
  .refine((query) => [query.before, query.after, query.around].filter((value) => value !== undefined).length <= 1, 'use only one of before, after and around');
const position = z.coerce.number().int().min(0).max(1_000_000);
export const TurnQuery = z.strictObject({ attempt: position.default(0), afterSeq: position.default(0) });

/** `text` and `content` limits: characters are UTF-16 units, as `String.length` counts them. */
export const textLimits = { httpCharacters: 100_000, socketCharacters: 16_000, socketBytes: 24 * 1024 } as const;
