/** `Traces` on DynamoDB: what answers left behind of a user's conversations, in both tables. */
import type { ConversationStore } from '../../../core/conversation/index.ts';
import type { Traces } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions } from '../conversation/database.ts';
import { fromItem, values } from '../item.ts';
import { type Key, keys, liveKeys } from '../keys.ts';
import { talkDueOf } from './talk-due-item.ts';

const page = 50;

export const dynamoTraces = (tables: Tables, conversations: Pick<ConversationStore, 'listConversations'>, options: DatabaseOptions = {}): Traces => {
  const db = connectDatabase(tables, options);
  return {
    async *conversations({ org, sub }) {
      for (let after: { updatedAt: string; conversationId: string } | null = null; ; ) {
        const heads = await conversations.listConversations(org, sub, { limit: page, after });
        yield* heads.map(({ conversationId }) => conversationId);
        const last = heads.at(-1);
        if (heads.length < page || !last) return;
        after = { updatedAt: last.updatedAt, conversationId: last.conversationId };
      }
    },
    clear: async ({ org }, conversationId) => {
      const head = keys.conversationHead(org, conversationId);
      const summaries = await keysIn(db, db.main, head.pk, keys.summaryPrefix);
      const capsules = await keysIn(db, db.live, liveKeys.capsulesPartition(org, conversationId));
      const working = (await db.get(db.live, liveKeys.working(org, conversationId))) ? [liveKeys.working(org, conversationId)] : [];
      const frames: Key[] = [];
      for (const turnId of await turnsOf(db, head.pk))
        for (const prefix of [liveKeys.turnFramesPrefix, liveKeys.turnStepPrefix])
          frames.push(...(await keysIn(db, db.live, liveKeys.turnPartition(org, turnId), prefix)));
      const queued = await dueOf(db, org, conversationId);
      await db.removeAll(db.main, summaries);
      await db.removeAll(db.live, [...capsules, ...working, ...frames, ...queued]);
      return { summaries: summaries.length, workingMemories: working.length, capsules: capsules.length, frames: frames.length, queued: queued.length };
    },
  };
};

const keysIn = async (db: Database, table: string, partition: string, prefix?: string): Promise<Key[]> => {
  const found: Key[] = [];
  const query = {
    TableName: table,
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: values({ ':pk': partition, ':prefix': prefix }),
    ProjectionExpression: 'pk, sk',
  };
  for await (const item of db.query(query)) {
    const { pk, sk } = fromItem(item);
    found.push({ pk: String(pk), sk: String(sk) });
  }
  return found;
};

/** Ids of the turns whose messages lie in a conversation. */
const turnsOf = async (db: Database, partition: string): Promise<Set<string>> => {
  const turns = new Set<string>();
  const query = {
    TableName: db.main,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: values({ ':pk': partition, ':prefix': keys.messagePrefix }),
    ProjectionExpression: 'turnId',
  };
  for await (const item of db.query(query)) turns.add(String(fromItem(item)['turnId']));
  return turns;
};

/** One shard holds what waits of a conversation, beside what waits of others for the next half hour. */
const dueOf = async (db: Database, org: string, conversationId: string): Promise<Key[]> => {
  const { pk } = liveKeys.talkDue('-', org, conversationId);
  const found: Key[] = [];
  for await (const item of db.query({ TableName: db.live, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values({ ':pk': pk }) })) {
    const due = talkDueOf(item);
    if (due.org === org && due.conversationId === conversationId) found.push(liveKeys.talkDue(due.dueAt, org, conversationId));
  }
  return found;
};
