/** DueStore on the live table: so few that one partition holds them. */
import * as z from 'zod';
import { type DueStore, type DueWork, dueKinds } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions } from '../conversation/database.ts';
import { deletion, put } from '../conversation/expressions.ts';
import { expiry } from '../conversation/time-to-live.ts';
import { fromItem, type Item, toItem, values } from '../item.ts';
import { liveKeys } from '../keys.ts';

/** Whatever is not looked after for so long is nobody's work any more. */
const keptMs = 90 * 86_400_000;
const Due = z.object({ kind: z.enum(dueKinds), org: z.string(), id: z.string(), dueAt: z.string() });

export const dueWorkItem = (due: DueWork): Item =>
  toItem({
    ...liveKeys.talentDue(due.dueAt, due.org, due.kind, due.id),
    entity: 'talent-due',
    v: 1,
    ...due,
    expiresAt: expiry(Date.parse(due.dueAt) + keptMs),
  });

export const dynamoDueStore = (tables: Tables, options: DatabaseOptions = {}): DueStore => {
  const db = connectDatabase(tables, options);
  const settle: DueStore['settle'] = async (due) => void (await db.remove(deletion(db.live, liveKeys.talentDue(due.dueAt, due.org, due.kind, due.id))));
  return {
    list: async (now, limit) => {
      const found: DueWork[] = [];
      const query = {
        TableName: db.live,
        KeyConditionExpression: 'pk = :pk AND sk <= :until',
        ExpressionAttributeValues: values({ ':pk': liveKeys.talentDuePartition, ':until': liveKeys.dueUntil(now) }),
        Limit: limit,
      };
      for await (const item of db.query(query)) {
        found.push(Due.parse(fromItem(item)));
        if (found.length === limit) break;
      }
      return found;
    },
    settle,
    move: async (due, dueAt) => {
      if (dueAt === due.dueAt) return;
      await db.put(put(db.live, dueWorkItem({ ...due, dueAt })));
      await settle(due);
    },
  };
};
