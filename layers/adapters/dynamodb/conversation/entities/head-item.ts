/** The head of a conversation. Its queue is a list of maps, so that the end of a turn can take off the first entry under a condition. */
import * as z from 'zod';
import type { ConversationHead } from '../../../../core/conversation/conversation.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { index1, keys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const Queued = z.object({
  turnId: z.string(),
  userMessageId: z.string(),
  userSeq: count,
  userDepth: count.optional(),
  answerMessageId: z.string(),
  answerSeq: count,
});
const HeadItem = entity('conversation', {
  org: z.string(),
  conversationId: z.string(),
  owner: z.string(),
  alias: z.string().nullable(),
  title: z.string(),
  // Of a title that was written before this was: as if a person had.
  titleBy: z.enum(['product', 'model', 'person']).default('person'),
  pinned: z.boolean(),
  archived: z.boolean(),
  memoryPaused: z.boolean().optional(),
  projectId: z.string().nullable(),
  visibility: z.enum(['private', 'project']),
  activeLeafId: z.string().nullable(),
  activeLeafSeq: count.nullable(),
  activeLeafDepth: count.optional(),
  lastSeq: count,
  queue: z.array(Queued),
  version: count,
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable().default(null),
});

/** A deleted conversation has no index keys: it is in no list. */
export const headItem = (head: ConversationHead): Item => {
  const { deletedAt, ...kept } = head;
  const listed = deletedAt === null ? index1.conversations(head.org, head.owner, head.updatedAt, head.conversationId) : { deletedAt };
  return toItem({ ...keys.conversationHead(head.org, head.conversationId), ...listed, entity: 'conversation', v: 1, ...kept });
};

export const headOf = (item: Item): ConversationHead => {
  const { entity: _, v: __, ...head } = HeadItem.parse(fromItem(item));
  return head;
};
