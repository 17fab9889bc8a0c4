/** `ConnectionStore` on DynamoDB: a socket's item knows what it follows, and each conversation has an item per follower. */
import { followLimits } from '../../../core/conversation/follow-limits.ts';
import type { ConnectionStore, SocketConnection } from '../../../core/conversation/ports.ts';
import type { Tables } from '../client.ts';
import { values } from '../item.ts';
import { liveKeys } from '../keys.ts';
import { connectDatabase, type Database, type DatabaseOptions, type NamedWrite } from './database.ts';
import { connectionItem, connectionOf, type StoredConnection } from './entities/connection-item.ts';
import { type Follower, subscriptionItem, subscriptionOf } from './entities/subscription-item.ts';
import { deletion, present, put, update } from './expressions.ts';
import { ifThere } from './if-there.ts';
import { expiry } from './time-to-live.ts';

/** `options.now`: epoch milliseconds, to tell leftovers that the table has not removed yet. */
export const dynamoConnectionStore = (tables: Tables, options: DatabaseOptions = {}): ConnectionStore => {
  const db = connectDatabase(tables, options);
  const isFresh = ({ expiresAt }: { readonly expiresAt: number }): boolean => expiresAt * 1000 > db.now();
  const find = async (org: string, sub: string, connectionId: string): Promise<StoredConnection | undefined> => {
    const stored = ifThere(await db.get(db.live, liveKeys.connection(org, sub, connectionId)), connectionOf);
    return stored && isFresh(stored) ? stored : undefined;
  };

  const ofUser = async (org: string, sub: string): Promise<SocketConnection[]> => {
    const own = [];
    for await (const item of db.query(partition(db, liveKeys.connectionsPartition(org, sub)))) own.push(connectionOf(item));
    return own
      .filter(isFresh)
      .map((stored) => stored.connection)
      .sort((left, right) => (age(left) < age(right) ? -1 : 1));
  };

  return {
    add: async (connection) => {
      await db.transact(newConnection(db, connection));
      return ofUser(connection.org, connection.sub);
    },
    ofUser,
    read: async (org, sub, connectionId) => (await find(org, sub, connectionId))?.connection,
    update: async (org, sub, connectionId, change) => {
      const changes = Object.keys(change).map((name) => `#${name} = :${name}`);
      const given = Object.fromEntries(Object.entries(change).map(([name, value]) => [`:${name}`, value]));
      if (changes.length > 0)
        await db.update(update(db.live, liveKeys.connection(org, sub, connectionId), `SET ${changes.join(', ')}`, { when: present, given }));
    },
    remove: (org, sub, connectionId) => removeConnection(db, { org, sub, connectionId }),
    follow: (org, sub, connectionId, conversationIds) =>
      db.persist(async () => {
        const stored = await find(org, sub, connectionId);
        const followed = new Set(stored?.connection.conversationIds);
        const added = [...new Set(conversationIds)].filter((id) => !followed.has(id));
        if (followed.size + added.length > followLimits.conversations) return 'too_many';
        if (!stored || added.length === 0) return 'following';
        return (await db.transact(followWrites(db, stored, added))) === null ? 'following' : undefined;
      }),
    unfollow: async (org, sub, connectionId, conversationIds) => {
      const stored = await find(org, sub, connectionId);
      const left = stored?.connection.conversationIds.filter((id) => conversationIds.includes(id)) ?? [];
      if (left.length > 0) await db.transact(unfollowWrites(db, { org, sub, connectionId }, left));
    },
    followers: async (org, conversationId) => {
      const followers = [];
      for await (const item of db.query(partition(db, liveKeys.subscriptionsPartition(org, conversationId)))) followers.push(subscriptionOf(item));
      return followers.filter(isFresh).map(({ connectionId, sub }) => ({ connectionId, sub }));
    },
  };
};

interface ConnectionKey extends Follower {
  readonly org: string;
}

const age = ({ connectedAt, connectionId }: SocketConnection): string => `${connectedAt}#${connectionId}`;

const partition = (db: Database, pk: string) => ({ TableName: db.live, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values({ ':pk': pk }) });

const newConnection = (db: Database, connection: SocketConnection): NamedWrite[] => {
  const expiresAt = expiry(Date.parse(connection.connectedAt) + followLimits.connectionMs);
  const subscriptions = connection.conversationIds.map((id) => ({
    name: 'subscription',
    Put: put(db.live, subscriptionItem(connection.org, id, connection, expiresAt)),
  }));
  return [{ name: 'connection', Put: put(db.live, connectionItem(connection, expiresAt)) }, ...subscriptions];
};

const followWrites = (db: Database, { connection, revision, expiresAt }: StoredConnection, added: readonly string[]): NamedWrite[] => [
  {
    name: 'connection',
    Update: update(db.live, liveKeys.connection(connection.org, connection.sub, connection.connectionId), 'ADD #conversationIds :added, #revision :one', {
      when: '#revision = :revision',
      given: { ':added': new Set(added), ':one': 1, ':revision': revision },
    }),
  },
  ...added.map((id) => ({ name: 'subscription', Put: put(db.live, subscriptionItem(connection.org, id, connection, expiresAt)) })),
];

const unfollowWrites = (db: Database, { org, sub, connectionId }: ConnectionKey, left: readonly string[]): NamedWrite[] => [
  {
    name: 'connection',
    Update: update(db.live, liveKeys.connection(org, sub, connectionId), 'DELETE #conversationIds :left ADD #revision :one', {
      when: present,
      given: { ':left': new Set(left), ':one': 1 },
    }),
  },
  ...left.map((id) => ({ name: 'subscription', Delete: deletion(db.live, liveKeys.subscription(org, id, connectionId)) })),
];

/** First what it follows, then itself, if it did not follow more meanwhile: so a removal that breaks off can be done again. */
const removeConnection = async (db: Database, { org, sub, connectionId }: ConnectionKey): Promise<void> => {
  const key = liveKeys.connection(org, sub, connectionId);
  await db.persist(async () => {
    const stored = ifThere(await db.get(db.live, key), connectionOf);
    if (!stored) return true;
    const followed = stored.connection.conversationIds;
    await db.removeAll(
      db.live,
      followed.map((id) => liveKeys.subscription(org, id, connectionId)),
    );
    const removed = await db.remove(deletion(db.live, key, { when: '#revision = :revision', given: { ':revision': stored.revision } }));
    return removed === 'refused' ? undefined : true;
  });
};
