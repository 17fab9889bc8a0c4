/** `ConversationStore` on DynamoDB. */
import type { ConversationHead } from '../../../core/conversation/conversation.ts';
import type { StoredMessage } from '../../../core/conversation/message.ts';
import type { ConversationStore } from '../../../core/conversation/ports.ts';
import type { Tables } from '../client.ts';
import { fromItem, type Item, values } from '../item.ts';
import { index1, type Key, keys, liveKeys } from '../keys.ts';
import { accept, aliasWrites } from './accept.ts';
import { connectDatabase, type Database, type DatabaseOptions } from './database.ts';
import { aliasOf } from './entities/alias-item.ts';
import { bucketKey, bucketOf } from './entities/bucket-item.ts';
import { feedbackItem } from './entities/feedback-item.ts';
import { headOf } from './entities/head-item.ts';
import { messageOf } from './entities/message-item.ts';
import { placeOf } from './entities/message-place-item.ts';
import { sentOf } from './entities/sent-item.ts';
import { deletion, put } from './expressions.ts';
import { ifThere } from './if-there.ts';
import { endLive, endRecord, headReplacement, newHead, replaceHead } from './writes.ts';

/** `options.now`: epoch milliseconds for the time to live; `random` and `sleep` space the tries of a write that was in another's way. */
export const dynamoConversationStore = (tables: Tables, options: DatabaseOptions = {}): ConversationStore => {
  const db = connectDatabase(tables, options);
  const readHead = async (org: string, conversationId: string) => ifThere(await db.get(db.main, keys.conversationHead(org, conversationId)), headOf);

  return {
    readHead,
    readSent: async (org, sub, clientMessageId) => ifThere(await db.get(db.main, keys.clientMessage(org, sub, clientMessageId)), sentOf),
    readAlias: async (org, sub, alias) => ifThere(await db.get(db.main, keys.alias(org, sub, alias)), aliasOf),
    readBucket: async (org, sub) => ifThere(await db.get(db.live, bucketKey(org, sub)), bucketOf),
    accept: (acceptance) => accept(db, acceptance),
    create: async (head) => ((await db.transact([newHead(db, head), ...aliasWrites(db, head)])) === null ? 'created' : 'changed'),
    updateHead: async (head) => ((await db.put(headReplacement(db, head))) === 'written' ? 'updated' : 'changed'),
    markDeleted: async (head, ends) => {
      const writes = ends.flatMap(({ turnId, end }) => [endRecord(db, head.org, turnId, end), endLive(db, head.org, turnId, null)]);
      const freed = head.alias === null ? [] : [{ name: 'alias', Delete: deletion(db.main, keys.alias(head.org, head.owner, head.alias)) }];
      return (await db.transact([replaceHead(db, head), ...freed, ...writes])) === null ? 'deleted' : 'changed';
    },
    purge: async (org, conversationId) => {
      const head = await readHead(org, conversationId);
      if (head?.deletedAt) await purge(db, head);
    },
    readMessages: (org, conversationId, range) => readMessages(db, org, conversationId, range),
    readMessage: async (org, conversationId, messageId) => {
      const place = ifThere(await db.get(db.main, keys.messagePlace(org, conversationId, messageId)), placeOf);
      return place === undefined ? undefined : ifThere(await db.get(db.main, keys.message(org, conversationId, place)), messageOf);
    },
    listConversations: (org, sub, page) => listConversations(db, org, sub, page),
    putFeedback: async (feedback) => void (await db.put(put(db.main, feedbackItem(feedback)))),
  };
};

/** The answers go before their capsules: a worker that keeps one later finds its answer gone. */
const purge = async (db: Database, { org, owner, conversationId }: ConversationHead): Promise<void> => {
  const head = keys.conversationHead(org, conversationId);
  await db.removeAll(
    db.main,
    (await keysOf(db, db.main, head.pk)).filter(({ sk }) => sk !== head.sk),
  );
  await db.removeAll(db.main, await keysOf(db, db.main, keys.episodesPartition(org, owner), keys.episodesOfConversation(conversationId)));
  const beside = [liveKeys.capsulesPartition(org, conversationId), liveKeys.sharesPartition(org, conversationId)];
  await db.removeAll(db.live, [
    liveKeys.working(org, conversationId),
    ...(await Promise.all(beside.map((partition) => keysOf(db, db.live, partition)))).flat(),
  ]);
};

const keysOf = async (db: Database, table: string, partition: string, prefix?: string): Promise<Key[]> => {
  const found: Key[] = [];
  const everything = {
    TableName: table,
    KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: values({ ':pk': partition, ':prefix': prefix }),
    ProjectionExpression: 'pk, sk',
  };
  for await (const item of db.query(everything)) {
    const { pk, sk } = fromItem(item);
    found.push({ pk: String(pk), sk: String(sk) });
  }
  return found;
};

const highestSeq = 9_999_999_999;

const readMessages = async (
  db: Database,
  org: string,
  conversationId: string,
  range: Parameters<ConversationStore['readMessages']>[2],
): Promise<StoredMessage[]> => {
  const [from, to] = [Math.max(range.from, 0), Math.min(range.to, highestSeq)];
  if (from > to || range.limit < 1) return [];
  const first = keys.message(org, conversationId, from);
  const query = {
    TableName: db.main,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: values({ ':pk': first.pk, ':from': first.sk, ':to': keys.message(org, conversationId, to).sk }),
    ScanIndexForward: !range.newestFirst,
    Limit: range.limit,
  };
  return take(db.query(query), range.limit, messageOf);
};

/** The index follows the table a moment later; a deleted conversation has left it. */
const listConversations = async (
  db: Database,
  org: string,
  sub: string,
  { limit, after }: Parameters<ConversationStore['listConversations']>[2],
): Promise<ConversationHead[]> => {
  if (limit < 1) return [];
  const query = {
    TableName: db.main,
    IndexName: 'gsi1',
    KeyConditionExpression: after === null ? 'gsi1pk = :pk' : 'gsi1pk = :pk AND gsi1sk < :after',
    ExpressionAttributeValues: values({
      ':pk': index1.conversationsPartition(org, sub),
      ...(after === null ? {} : { ':after': index1.conversations(org, sub, after.updatedAt, after.conversationId).gsi1sk }),
    }),
    ScanIndexForward: false,
    Limit: limit,
  };
  return take(db.query(query), limit, headOf);
};

const take = async <Entity>(items: AsyncIterable<Item>, limit: number, parse: (item: Item) => Entity): Promise<Entity[]> => {
  const taken: Entity[] = [];
  for await (const item of items) {
    taken.push(parse(item));
    if (taken.length === limit) break;
  }
  return taken;
};
