/** `ProgressStore` on DynamoDB: beside the messages of a conversation, so that a purge finds it. */
import * as z from 'zod';
import { memoryKinds, noProgress, type Progress, type ProgressStore } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions } from '../conversation/database.ts';
import { absent, present, put } from '../conversation/expressions.ts';
import { pack, packed } from '../conversation/packed.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { keys } from '../keys.ts';
import { EpisodeShape } from './episode-store.ts';

const Candidate = z.object({
  messageId: z.string(),
  at: z.string(),
  kind: z.enum(memoryKinds),
  text: z.string(),
  subject: z.string(),
  attribute: z.string(),
  confidence: z.number(),
});
const Plan = z.object({ facts: z.array(Candidate), episodes: z.array(EpisodeShape), factsThrough: z.int(), episodesThrough: z.int() });
const ProgressItem = z.object({
  entity: z.literal('consolidation'),
  v: z.literal(1),
  version: z.int(),
  factsThrough: z.int(),
  episodesThrough: z.int(),
  plan: packed(Plan.nullable()),
});

const progressOf = (item: Item): Progress => {
  const { entity: _, v: __, ...progress } = ProgressItem.parse(fromItem(item));
  return progress;
};

export const dynamoProgressStore = (tables: Tables, options: DatabaseOptions = {}): ProgressStore => {
  const db = connectDatabase(tables, options);
  return {
    read: async (org, conversationId) => {
      const item = await db.get(db.main, keys.consolidation(org, conversationId));
      return item ? progressOf(item) : noProgress;
    },
    write: async (org, conversationId, progress) => {
      const head = {
        TableName: db.main,
        Key: toItem(keys.conversationHead(org, conversationId)),
        ConditionExpression: `${present} AND attribute_not_exists(#deletedAt)`,
        ExpressionAttributeNames: { '#pk': 'pk', '#deletedAt': 'deletedAt' },
      };
      const item = toItem({ ...keys.consolidation(org, conversationId), entity: 'consolidation', v: 1, ...progress, plan: pack(progress.plan) });
      const seen = progress.version === 1 ? { when: absent } : { when: '#version = :before', given: { ':before': progress.version - 1 } };
      const refused = await db.transact([
        { name: 'head', ConditionCheck: head },
        { name: 'progress', Put: put(db.main, item, seen) },
      ]);
      if (refused === null) return 'written';
      return refused.has('head') ? 'erased' : 'changed';
    },
  };
};
