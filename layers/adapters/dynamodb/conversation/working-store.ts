/** `WorkingStore` on DynamoDB: one item a conversation in the live table. The table removes it up to days late, so a reader looks at its time. */
import * as z from 'zod';
import { type WorkingMemory, type WorkingStore, workingMemoryMs } from '../../../core/conversation/working-ports.ts';
import type { Tables } from '../client.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { keys, liveKeys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { MessageShape } from './entities/message-item.ts';
import { count, entity } from './entities/shapes.ts';
import { deletion, present, put } from './expressions.ts';
import { pack, packed } from './packed.ts';
import { expiry } from './time-to-live.ts';

/** An item holds 400 KB; the rest of this one is small. */
const mostBytes = 350_000;

const WorkingItem = entity('working', {
  org: z.string(),
  conversationId: z.string(),
  throughSeq: count,
  keptAt: z.string(),
  body: packed(z.object({ messages: z.array(MessageShape), summary: z.object({ throughMessageId: z.string(), text: z.string() }).nullable() })),
});

const workingOf = (item: Item): WorkingMemory => {
  const { entity: _, v: __, body, ...place } = WorkingItem.parse(fromItem(item));
  return { ...place, ...body } as WorkingMemory;
};

const packedBody = ({ messages, summary }: WorkingMemory): string | Uint8Array => {
  for (let from = 0; ; from += 1) {
    const body = pack({ messages: messages.slice(from), summary });
    if (from >= messages.length || Buffer.byteLength(body) <= mostBytes) return body;
  }
};

export const dynamoWorkingStore = (tables: Tables, options: DatabaseOptions = {}): WorkingStore => {
  const db = connectDatabase(tables, options);
  return {
    read: async (org, conversationId) => {
      const item = await db.get(db.live, liveKeys.working(org, conversationId));
      const working = item && workingOf(item);
      return working && Date.parse(working.keptAt) + workingMemoryMs > db.now() ? working : undefined;
    },
    keep: async (working) => {
      const { org, conversationId, throughSeq, keptAt } = working;
      const head = {
        TableName: db.main,
        Key: toItem(keys.conversationHead(org, conversationId)),
        ConditionExpression: `${present} AND attribute_not_exists(#deletedAt)`,
        ExpressionAttributeNames: { '#pk': 'pk', '#deletedAt': 'deletedAt' },
      };
      const place = { org, conversationId, throughSeq, keptAt, expiresAt: expiry(Date.parse(keptAt) + workingMemoryMs) };
      const item = toItem({ ...liveKeys.working(org, conversationId), entity: 'working', v: 1, ...place, body: packedBody(working) });
      const later = { when: 'attribute_not_exists(#throughSeq) OR #throughSeq <= :through', given: { ':through': throughSeq } };
      const refused = await db.transact([
        { name: 'head', ConditionCheck: head },
        { name: 'working', Put: put(db.live, item, later) },
      ]);
      if (refused === null) return 'kept';
      return refused.has('head') ? 'erased' : 'older';
    },
    remove: async (org, conversationId) => void (await db.remove(deletion(db.live, liveKeys.working(org, conversationId)))),
  };
};
