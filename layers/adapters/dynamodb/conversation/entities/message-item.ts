/** A message. What was said is packed: it may be long, and the provider's blocks must come back byte for byte. */
import * as z from 'zod';
import type { StoredMessage } from '../../../../core/conversation/message.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';
import { pack, packed } from '../packed.ts';
import { count, Exchange, entity, Part, Usage } from './shapes.ts';

const Finish = z.object({
  turnId: z.string(),
  messageId: z.string(),
  usage: Usage,
  model: z.string(),
  degraded: z.boolean(),
  intent: z.enum(['search_talent', 'refine', 'compare', 'shortlist', 'schedule', 'project_status', 'memory', 'smalltalk', 'other']),
  sentiment: z.enum(['positive', 'neutral', 'frustrated', 'urgent']),
  timings: z.object({ recallMs: z.number(), firstDeltaMs: z.number().nullable(), totalMs: z.number() }),
});
const place = {
  org: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  role: z.enum(['user', 'assistant']),
  messageSeq: count,
  parentId: z.string().nullable(),
  parentSeq: count.nullable(),
  depth: count.optional(),
  turnId: z.string(),
  status: z.enum(['complete', 'streaming', 'stopped', 'failed']),
  createdAt: z.string(),
};
const body = { parts: z.array(Part), finish: Finish.nullable(), exchange: Exchange, refused: z.literal(true).optional() };
const MessageItem = entity('message', { ...place, body: packed(z.object(body)) });

/** A whole message inside another item. */
export const MessageShape = z.object({ ...place, ...body });

export const messageItem = (message: StoredMessage): Item => {
  const { parts, finish, exchange, refused, ...where } = message;
  const key = keys.message(message.org, message.conversationId, message.messageSeq);
  return toItem({ ...key, entity: 'message', v: 1, ...where, body: pack({ parts, finish, exchange, ...(refused && { refused }) }) });
};

export const messageOf = (item: Item): StoredMessage => {
  const { entity: _, v: __, body: unpacked, ...where } = MessageItem.parse(fromItem(item));
  const { refused, ...said } = unpacked;
  return { ...where, ...said, ...(refused && { refused }) };
};
