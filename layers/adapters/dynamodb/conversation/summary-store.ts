/** `SummaryStore` on DynamoDB: beside the messages, so that a purge finds all of them. */
import type { StoredSummary, SummaryStore } from '../../../core/conversation/ports.ts';
import type { Tables } from '../client.ts';
import { toItem } from '../item.ts';
import { keys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { summaryItem, summaryOf } from './entities/summary-item.ts';
import { absent, present, put } from './expressions.ts';
import { ifThere } from './if-there.ts';

export const dynamoSummaryStore = (tables: Tables, options: DatabaseOptions = {}): SummaryStore => {
  const db = connectDatabase(tables, options);
  const read = async (org: string, conversationId: string, throughMessageId: string): Promise<StoredSummary | undefined> =>
    ifThere(await db.get(db.main, keys.summary(org, conversationId, throughMessageId)), summaryOf);
  return {
    read,
    // A conversation is marked deleted before it is purged: what comes late finds the mark.
    keep: async (summary) => {
      const head = {
        TableName: db.main,
        Key: toItem(keys.conversationHead(summary.org, summary.conversationId)),
        ConditionExpression: `${present} AND attribute_not_exists(#deletedAt)`,
        ExpressionAttributeNames: { '#pk': 'pk', '#deletedAt': 'deletedAt' },
      };
      const refused = await db.transact([
        { name: 'head', ConditionCheck: head },
        { name: 'summary', Put: put(db.main, summaryItem(summary), { when: absent }) },
      ]);
      if (refused === null) return summary;
      if (refused.has('head')) return 'erased';
      return (await read(summary.org, summary.conversationId, summary.throughMessageId)) ?? 'erased';
    },
  };
};
