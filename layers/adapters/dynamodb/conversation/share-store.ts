/** `ShareStore` on DynamoDB: in the live table for its time to live; made in one transaction with a look at the conversation, so that none outlives it. */
import type { Share, ShareStore } from '../../../core/conversation/shares/share.ts';
import type { Tables } from '../client.ts';
import { type Item, toItem, values } from '../item.ts';
import { keys, liveKeys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { shareItem, shareOf, sharePageItem, sharePageOf, sharePlaceOf, shareSecretItem } from './entities/share-item.ts';
import { absent, deletion, present, put } from './expressions.ts';
import { ifThere } from './if-there.ts';

export const dynamoShareStore = (tables: Tables, options: DatabaseOptions = {}): ShareStore => {
  const db = connectDatabase(tables, options);
  const read = async (org: string, conversationId: string, shareId: string): Promise<Share | undefined> =>
    ifThere(await db.get(db.live, liveKeys.share(org, conversationId, shareId)), shareOf);
  const under = (org: string, conversationId: string, prefix: string): AsyncIterable<Item> =>
    db.query({
      TableName: db.live,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: values({ ':pk': liveKeys.sharesPartition(org, conversationId), ':prefix': prefix }),
    });
  return {
    create: async (share, pages) => {
      const head = {
        TableName: db.main,
        Key: toItem(keys.conversationHead(share.org, share.conversationId)),
        ConditionExpression: `${present} AND attribute_not_exists(#deletedAt)`,
        ExpressionAttributeNames: { '#pk': 'pk', '#deletedAt': 'deletedAt' },
      };
      const refused = await db.transact([
        { name: 'head', ConditionCheck: head },
        { name: 'share', Put: put(db.live, shareItem(share), { when: absent }) },
        { name: 'secret', Put: put(db.live, shareSecretItem(share)) },
        ...pages.map((page, at) => ({ name: 'page', Put: put(db.live, sharePageItem(share, at, page)) })),
      ]);
      if (refused === null) return 'created';
      return refused.has('head') ? 'deleted' : 'there';
    },
    read,
    list: async (org, conversationId) => {
      const found: Share[] = [];
      for await (const item of under(org, conversationId, liveKeys.sharePrefix)) found.push(shareOf(item));
      return found;
    },
    find: async (secretSha256) => {
      const place = ifThere(await db.get(db.live, liveKeys.shareSecret(secretSha256)), sharePlaceOf);
      return place === undefined ? undefined : read(place.org, place.conversationId, place.shareId);
    },
    readMessages: async ({ org, conversationId, shareId }) => {
      const pages = [];
      for await (const item of under(org, conversationId, liveKeys.sharePagePrefix(shareId))) pages.push(sharePageOf(item));
      return pages.flat();
    },
    // Its secret leads nowhere first.
    remove: async ({ org, conversationId, shareId, secretSha256, pages }) => {
      await db.remove(deletion(db.live, liveKeys.shareSecret(secretSha256)));
      const own = Array.from({ length: pages }, (_, page) => liveKeys.sharePage(org, conversationId, shareId, page));
      await db.removeAll(db.live, [liveKeys.share(org, conversationId, shareId), ...own]);
    },
  };
};
