/** Sockets and what they follow, in memory. A socket's own list is the only record of what it follows. */
import { followLimits } from '../../../core/conversation/follow-limits.ts';
import type { ConnectionStore, SocketConnection } from '../../../core/conversation/ports.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState } from './state.ts';

/** `now`: epoch milliseconds, to tell leftovers; without it nothing grows old. */
export const memoryConnectionStore = (state: MemoryState, now: () => number = () => 0): ConnectionStore => {
  const isFresh = (connection: SocketConnection): boolean => Date.parse(connection.connectedAt) + followLimits.connectionMs > now();
  const find = (org: string, sub: string, connectionId: string): SocketConnection | undefined => {
    const connection = state.connections.get(keyOf(org, sub, connectionId));
    return connection && isFresh(connection) ? connection : undefined;
  };
  const put = (connection: SocketConnection): void => void state.connections.set(keyOf(connection.org, connection.sub, connection.connectionId), connection);
  const ofUser = (org: string, sub: string): SocketConnection[] => {
    const own = [...state.connections.values()].filter((connection) => connection.org === org && connection.sub === sub);
    return copy(own.filter(isFresh).sort((left, right) => (age(left) < age(right) ? -1 : 1)));
  };

  return {
    add: async (connection) => {
      put(copy(connection));
      return ofUser(connection.org, connection.sub);
    },
    ofUser: async (org, sub) => ofUser(org, sub),
    read: async (org, sub, connectionId) => copy(find(org, sub, connectionId)),
    update: async (org, sub, connectionId, change) => {
      const connection = find(org, sub, connectionId);
      if (connection) put({ ...connection, ...copy(change) });
    },
    remove: async (org, sub, connectionId) => void state.connections.delete(keyOf(org, sub, connectionId)),
    follow: async (org, sub, connectionId, conversationIds) => {
      const connection = find(org, sub, connectionId);
      const followed = [...new Set([...(connection?.conversationIds ?? []), ...conversationIds])].sort();
      if (followed.length > followLimits.conversations) return 'too_many';
      if (connection) put({ ...connection, conversationIds: followed });
      return 'following';
    },
    unfollow: async (org, sub, connectionId, conversationIds) => {
      const connection = find(org, sub, connectionId);
      if (connection) put({ ...connection, conversationIds: connection.conversationIds.filter((id) => !conversationIds.includes(id)) });
    },
    followers: async (org, conversationId) =>
      [...state.connections.values()]
        .filter((connection) => connection.org === org && connection.conversationIds.includes(conversationId) && isFresh(connection))
        .map(({ connectionId, sub }) => ({ connectionId, sub }))
        .sort((left, right) => (left.connectionId < right.connectionId ? -1 : 1)),
  };
};

const age = ({ connectedAt, connectionId }: SocketConnection): string => `${connectedAt}#${connectionId}`;
