/** `SessionDeadlineStore` on DynamoDB: a list by time in eight parts, so that many sockets that open at once do not meet in one. */
import type { SessionDeadline, SessionDeadlineStore } from '../../../core/conversation/session-ports.ts';
import type { Tables } from '../client.ts';
import { values } from '../item.ts';
import { dueShards, liveKeys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { deadlineItem, deadlineKey, deadlineOf } from './entities/session-deadline-item.ts';
import { deletion, put } from './expressions.ts';

export const dynamoSessionDeadlines = (tables: Tables, options: DatabaseOptions = {}): SessionDeadlineStore => {
  const db = connectDatabase(tables, options);
  const listShard = async (shard: number, until: string, limit: number): Promise<SessionDeadline[]> => {
    const due: SessionDeadline[] = [];
    const given = values({ ':pk': liveKeys.sessionDuePartition(shard), ':until': liveKeys.dueUntil(until) });
    const query = { TableName: db.live, KeyConditionExpression: 'pk = :pk AND sk <= :until', ExpressionAttributeValues: given, Limit: limit };
    for await (const item of db.query(query)) {
      due.push(deadlineOf(item));
      if (due.length === limit) break;
    }
    return due;
  };
  return {
    put: async (deadline) => void (await db.put(put(db.live, deadlineItem(deadline)))),
    listDue: async (until, limit) => {
      const shards = await Promise.all(Array.from({ length: dueShards }, (_, shard) => listShard(shard, until, limit)));
      return shards
        .flat()
        .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
        .slice(0, limit);
    },
    settle: async (deadline) => void (await db.remove(deletion(db.live, deadlineKey(deadline)))),
  };
};
