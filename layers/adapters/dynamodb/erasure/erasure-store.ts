/** ErasureStore on DynamoDB. What is due is on the list from the moment on which the erasure is. */
import { Erasure, type ErasureStore } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions } from '../conversation/database.ts';
import { absent, put } from '../conversation/expressions.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { keys } from '../keys.ts';
import { dueWorkItem } from './due-store.ts';

export const dynamoErasureStore = (tables: Tables, options: DatabaseOptions = {}): ErasureStore => {
  const db = connectDatabase(tables, options);
  return {
    create: async (erasure) => {
      const due = { kind: 'erase', org: erasure.org, id: erasure.talentId, dueAt: erasure.dueAt } as const;
      const refused = await db.transact([
        { name: 'erasure', Put: put(db.main, erasureItem(erasure), { when: absent }) },
        { name: 'due', Put: put(db.live, dueWorkItem(due)) },
      ]);
      return refused === null ? 'created' : 'there';
    },
    read: async (org, talentId) => {
      const item = await db.get(db.main, keys.erasure(org, talentId));
      return item && Erasure.parse(fromItem(item));
    },
    replace: (erasure) => db.put(put(db.main, erasureItem(erasure), { when: '#version = :before', given: { ':before': erasure.version - 1 } })),
  };
};

const erasureItem = (erasure: Erasure): Item => toItem({ ...keys.erasure(erasure.org, erasure.talentId), entity: 'erasure', v: 1, ...erasure });
