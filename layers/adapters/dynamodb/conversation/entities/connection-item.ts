/** A socket. `revision` grows whenever it follows something more, so that its removal misses nothing. */
import * as z from 'zod';
import type { SocketConnection } from '../../../../core/conversation/ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const ConnectionItem = entity('connection', {
  org: z.string(),
  sub: z.string(),
  connectionId: z.string(),
  displayName: z.string(),
  connectedAt: z.string(),
  authExpiresAt: z.number(),
  epoch: z.number().default(0),
  saidHello: z.boolean(),
  conversationIds: z.set(z.string()).default(() => new Set<string>()),
  revision: count,
  expiresAt: count,
});

export interface StoredConnection {
  readonly connection: SocketConnection;
  readonly revision: number;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** An empty set cannot be stored: without conversations there is no such attribute. */
export const connectionItem = ({ conversationIds, ...connection }: SocketConnection, expiresAt: number): Item =>
  toItem({
    ...liveKeys.connection(connection.org, connection.sub, connection.connectionId),
    entity: 'connection',
    v: 1,
    ...connection,
    conversationIds: conversationIds.length === 0 ? undefined : new Set(conversationIds),
    revision: 0,
    expiresAt,
  });

export const connectionOf = (item: Item): StoredConnection => {
  const { entity: _, v: __, revision, expiresAt, conversationIds, ...rest } = ConnectionItem.parse(fromItem(item));
  return { connection: { ...rest, conversationIds: [...conversationIds].sort() }, revision, expiresAt };
};
