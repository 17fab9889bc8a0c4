/** BriefStore on DynamoDB. A kept search, whose it is, how many its owner has and when it is due are written together. */
import * as z from 'zod';
import { type BriefStore, KeptBrief } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions, type NamedWrite } from '../conversation/database.ts';
import { absent, deletion, present, put, update } from '../conversation/expressions.ts';
import { dueWorkItem } from '../erasure/due-store.ts';
import { fromItem, type Item, toItem, values } from '../item.ts';
import { keys } from '../keys.ts';

const Place = z.object({ sub: z.string() });

export const dynamoBriefStore = (tables: Tables, options: DatabaseOptions = {}): BriefStore => {
  const db = connectDatabase(tables, options);
  const due = ({ org, briefId, dueAt }: KeptBrief): NamedWrite[] =>
    dueAt === null ? [] : [{ name: 'due', Put: put(db.live, dueWorkItem({ kind: 'brief', org, id: briefId, dueAt })) }];
  return {
    create: async (brief, most) => {
      const { org, sub, briefId } = brief;
      const place = toItem({ ...keys.briefPlace(org, briefId), entity: 'brief-place', v: 1, sub });
      const another = { when: 'attribute_not_exists(#kept) OR #kept < :most', given: { ':one': 1, ':none': 0, ':most': most } };
      const refused = await db.transact([
        { name: 'brief', Put: put(db.main, briefItem(brief), { when: absent }) },
        { name: 'place', Put: put(db.main, place, { when: absent }) },
        { name: 'count', Update: update(db.main, keys.briefCount(org, sub), 'SET #kept = if_not_exists(#kept, :none) + :one', another) },
        ...due(brief),
      ]);
      if (refused === null) return 'created';
      return refused.has('brief') || refused.has('place') ? 'there' : 'full';
    },
    list: async (org, sub) => {
      const found: KeptBrief[] = [];
      const query = {
        TableName: db.main,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: values({ ':pk': keys.briefsPartition(org, sub), ':prefix': keys.briefPrefix }),
      };
      for await (const item of db.query(query)) found.push(KeptBrief.parse(fromItem(item)));
      return found;
    },
    read: async (org, sub, briefId) => {
      const item = await db.get(db.main, keys.brief(org, sub, briefId));
      return item && KeptBrief.parse(fromItem(item));
    },
    ownerOf: async (org, briefId) => {
      const item = await db.get(db.main, keys.briefPlace(org, briefId));
      return item && Place.parse(fromItem(item)).sub;
    },
    replace: async (brief) => {
      const next = put(db.main, briefItem(brief), { when: '#version = :before', given: { ':before': brief.version - 1 } });
      return (await db.transact([{ name: 'brief', Put: next }, ...due(brief)])) === null ? 'written' : 'refused';
    },
    remove: async (org, sub, briefId) => {
      const refused = await db.transact([
        { name: 'brief', Delete: deletion(db.main, keys.brief(org, sub, briefId), { when: present }) },
        { name: 'place', Delete: deletion(db.main, keys.briefPlace(org, briefId)) },
        { name: 'count', Update: update(db.main, keys.briefCount(org, sub), 'SET #kept = if_not_exists(#kept, :one) - :one', { given: { ':one': 1 } }) },
      ]);
      return refused === null ? 'removed' : 'gone';
    },
  };
};

const briefItem = (brief: KeptBrief): Item => toItem({ ...keys.brief(brief.org, brief.sub, brief.briefId), entity: 'kept-brief', v: 1, ...brief });
