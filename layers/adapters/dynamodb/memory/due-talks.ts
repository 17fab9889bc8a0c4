/** `DueTalks` on DynamoDB. */
import type { DueTalk, DueTalks } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions } from '../conversation/database.ts';
import { deletion, present, put } from '../conversation/expressions.ts';
import { values } from '../item.ts';
import { dueShards, liveKeys } from '../keys.ts';
import { talkDueItem, talkDueKey, talkDueOf } from './talk-due-item.ts';

export const dynamoDueTalks = (tables: Tables, options: DatabaseOptions = {}): DueTalks => {
  const db = connectDatabase(tables, options);
  return {
    add: async (due) => void (await db.put(put(db.live, talkDueItem(due)))),
    list: async (now, limit) => {
      const shards = await Promise.all(Array.from({ length: dueShards }, (_, shard) => ofShard(db, shard, now, limit)));
      return shards
        .flat()
        .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
        .slice(0, limit);
    },
    postpone: async (due, until) => {
      const refused = await db.transact([
        { name: 'before', Delete: deletion(db.live, talkDueKey(due), { when: present }) },
        { name: 'after', Put: put(db.live, talkDueItem({ ...due, dueAt: until, tries: due.tries + 1 })) },
      ]);
      return refused === null ? 'postponed' : 'gone';
    },
    settle: async (due) => void (await db.remove(deletion(db.live, talkDueKey(due)))),
  };
};

const ofShard = async (db: Database, shard: number, now: string, limit: number): Promise<DueTalk[]> => {
  const due: DueTalk[] = [];
  const query = {
    TableName: db.live,
    KeyConditionExpression: 'pk = :pk AND sk <= :until',
    ExpressionAttributeValues: values({ ':pk': liveKeys.talkDuePartition(shard), ':until': liveKeys.dueUntil(now) }),
    Limit: limit,
  };
  for await (const item of db.query(query)) {
    due.push(talkDueOf(item));
    if (due.length === limit) break;
  }
  return due;
};
