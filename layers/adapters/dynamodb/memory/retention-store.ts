/** Retention on DynamoDB: what an organization said, and whose things are looked at when. */
import * as z from 'zod';
import { type DueRetention, type DueRetentions, type RetentionStore, readRetention } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions } from '../conversation/database.ts';
import { deletion, present, put } from '../conversation/expressions.ts';
import { expiry } from '../conversation/time-to-live.ts';
import { fromItem, type Item, toItem, values } from '../item.ts';
import { keys, liveKeys } from '../keys.ts';

/** One that nobody came for is found again when she next consolidates. */
const keptMs = 30 * 24 * 3_600_000;

/** The first ones were without a version. */
const DaysItem = z.object({
  entity: z.literal('retention'),
  v: z.literal(1),
  version: z.int().default(0),
  days: z.record(z.string(), z.number().nullable()),
});
const DueItem = z.object({ entity: z.literal('retention-due'), v: z.literal(1), org: z.string(), sub: z.string(), dueAt: z.string() });

const keyOf = ({ dueAt, org, sub }: DueRetention) => liveKeys.retentionDue(dueAt, org, sub);
const dueItem = (due: DueRetention): Item =>
  toItem({ ...keyOf(due), entity: 'retention-due', v: 1, ...due, expiresAt: expiry(Date.parse(due.dueAt) + keptMs) });

export const dynamoRetentionStore = (tables: Tables, options: DatabaseOptions = {}): RetentionStore => {
  const db = connectDatabase(tables, options);
  return {
    read: async (org) => {
      const item = await db.get(db.main, keys.retention(org));
      const { days, version } = item === undefined ? { days: {}, version: 0 } : DaysItem.parse(fromItem(item));
      return { days: readRetention(days), version };
    },
    write: async (org, days, expectedVersion) => {
      const item = toItem({ ...keys.retention(org), entity: 'retention', v: 1, version: expectedVersion + 1, days });
      const unchanged =
        expectedVersion === 0 ? { when: 'attribute_not_exists(#version)' } : { when: '#version = :version', given: { ':version': expectedVersion } };
      return (await db.put(put(db.main, item, unchanged))) === 'refused' ? 'changed' : 'written';
    },
  };
};

export const dynamoDueRetentions = (tables: Tables, options: DatabaseOptions = {}): DueRetentions => {
  const db = connectDatabase(tables, options);
  return {
    add: async (due) => void (await db.put(put(db.live, dueItem(due)))),
    list: async (now, limit) => {
      const due: DueRetention[] = [];
      const query = {
        TableName: db.live,
        KeyConditionExpression: 'pk = :pk AND sk <= :until',
        ExpressionAttributeValues: values({ ':pk': liveKeys.retentionDuePartition, ':until': liveKeys.dueUntil(now) }),
        Limit: limit,
      };
      for await (const item of db.query(query)) {
        const { org, sub, dueAt } = DueItem.parse(fromItem(item));
        due.push({ org, sub, dueAt });
        if (due.length === limit) break;
      }
      return due;
    },
    postpone: async (due, until) => {
      const refused = await db.transact([
        { name: 'before', Delete: deletion(db.live, keyOf(due), { when: present }) },
        { name: 'after', Put: put(db.live, dueItem({ ...due, dueAt: until })) },
      ]);
      return refused === null ? 'postponed' : 'gone';
    },
    settle: async (due) => void (await db.remove(deletion(db.live, keyOf(due)))),
  };
};
