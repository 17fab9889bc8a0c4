/** A socket opens and closes. A sixth socket of a user closes the oldest; one whose sign-in was ended meanwhile does not open. */
import * as z from 'zod';
import { socketLimits } from '../../layers/contracts/index.ts';
import { deadlineOf, type SocketConnection } from '../../layers/core/conversation/index.ts';
import { DomainError } from '../../layers/core/shared/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog, composeSessionCheck } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { readIdentity } from '../_kit/identity.ts';
import { nameError } from '../_kit/log.ts';

const env = readEnv();
const log = composeLog(env, 'socket-lifecycle');
const stores = composeStores(env);
const checkSession = composeSessionCheck(env, stores);

const Event = z.object({ requestContext: z.object({ routeKey: z.string(), connectionId: z.string(), authorizer: z.record(z.string(), z.unknown()) }) });

/** Answers the status of the handshake. */
const connect = async (connectionId: string, authorizer: Record<string, unknown>): Promise<number> => {
  const caller = readIdentity(authorizer);
  const now = stores.clock.now();
  const connection: SocketConnection = {
    org: caller.org,
    sub: caller.sub,
    connectionId,
    displayName: caller.displayName,
    connectedAt: new Date(now).toISOString(),
    authExpiresAt: caller.authExpiresAt ?? now,
    epoch: caller.epoch,
    saidHello: false,
    conversationIds: [],
  };
  await stores.deadlines.put(deadlineOf(connection, now));
  const all = await stores.connections.add(connection);
  // Looked at after the record is there: whoever ends her sign-in either finds this socket, or is found here.
  const refused = await checkSession(caller).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'session_expired') return error;
    throw error;
  });
  if (refused) {
    await stores.connections.remove(caller.org, caller.sub, connectionId);
    return 401;
  }
  for (const oldest of all.slice(0, Math.max(0, all.length - socketLimits.socketsPerUser))) {
    await stores.sockets.close(oldest.connectionId).catch((error: unknown) => log('warn', 'socket_close_failed', { error: nameError(error) }));
    await stores.connections.remove(oldest.org, oldest.sub, oldest.connectionId);
  }
  return 200;
};

export const handler = async (event: unknown): Promise<{ statusCode: number }> => {
  const { routeKey, connectionId, authorizer } = Event.parse(event).requestContext;
  if (routeKey === '$connect') return { statusCode: await connect(connectionId, authorizer) };
  const caller = readIdentity(authorizer);
  await stores.connections.remove(caller.org, caller.sub, connectionId);
  return { statusCode: 200 };
};
