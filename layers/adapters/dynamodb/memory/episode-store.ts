/** `EpisodeStore` on DynamoDB: a user's episodes lie in one partition. What was said in them is packed; the table knows ids and times alone. */
import * as z from 'zod';
import type { Episode, EpisodeStore } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type DatabaseOptions } from '../conversation/database.ts';
import { present, put } from '../conversation/expressions.ts';
import { pack, packed } from '../conversation/packed.ts';
import { fromItem, type Item, toItem, values } from '../item.ts';
import { keys } from '../keys.ts';

export const EpisodeShape = z.object({
  id: z.string(),
  org: z.string(),
  sub: z.string(),
  conversationId: z.string(),
  projectId: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string(),
  fromSeq: z.int(),
  toSeq: z.int(),
  messageIds: z.array(z.string()),
  summary: z.array(z.string()),
  people: z.array(z.string()),
  roles: z.array(z.string()),
  decisions: z.array(z.string()),
  openQuestions: z.array(z.string()),
  outcome: z.string().nullable(),
  by: z.enum(['model', 'product']),
});
const EpisodeItem = z.object({ entity: z.literal('episode'), v: z.literal(1), episode: packed(EpisodeShape) });

const episodeItem = (episode: Episode): Item => {
  const { org, sub, conversationId, fromSeq } = episode;
  return toItem({ ...keys.episode(org, sub, conversationId, fromSeq), entity: 'episode', v: 1, episode: pack(episode) });
};
const episodeOf = (item: Item): Episode => EpisodeItem.parse(fromItem(item)).episode;

export const dynamoEpisodeStore = (tables: Tables, options: DatabaseOptions = {}): EpisodeStore => {
  const db = connectDatabase(tables, options);
  return {
    list: async ({ org, sub }) => {
      const episodes: Episode[] = [];
      const all = { TableName: db.main, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values({ ':pk': keys.episodesPartition(org, sub) }) };
      for await (const item of db.query(all)) episodes.push(episodeOf(item));
      return episodes.sort((left, right) => (left.startedAt < right.startedAt ? -1 : 1));
    },
    keep: async (episode) => {
      const { org, sub, conversationId, startedAt } = episode;
      const head = {
        TableName: db.main,
        Key: toItem(keys.conversationHead(org, conversationId)),
        ConditionExpression: `${present} AND attribute_not_exists(#deletedAt)`,
        ExpressionAttributeNames: { '#pk': 'pk', '#deletedAt': 'deletedAt' },
      };
      const book = {
        TableName: db.main,
        Key: toItem(keys.memoryBook(org, sub)),
        ConditionExpression: 'attribute_not_exists(#pk) OR attribute_type(#forgottenAt, :none) OR #forgottenAt < :startedAt',
        ExpressionAttributeNames: { '#pk': 'pk', '#forgottenAt': 'forgottenAt' },
        ExpressionAttributeValues: values({ ':none': 'NULL', ':startedAt': startedAt }),
      };
      const writes = [
        { name: 'head', ConditionCheck: head },
        { name: 'book', ConditionCheck: book },
        { name: 'episode', Put: put(db.main, episodeItem(episode)) },
      ];
      return (await db.transact(writes)) === null ? 'kept' : 'erased';
    },
    remove: ({ org, sub }, episodes) =>
      db.removeAll(
        db.main,
        episodes.map(({ conversationId, fromSeq }) => keys.episode(org, sub, conversationId, fromSeq)),
      ),
  };
};
