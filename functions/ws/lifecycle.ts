/** A socket opens and closes. A sixth socket of a user closes the oldest. */
import * as z from 'zod';
import { socketLimits } from '../../layers/contracts/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { readSocketCaller } from '../_kit/identity.ts';
import { nameError } from '../_kit/log.ts';

const env = readEnv();
const log = composeLog(env, 'socket-lifecycle');
const stores = composeStores(env);

const Event = z.object({ requestContext: z.object({ routeKey: z.string(), connectionId: z.string(), authorizer: z.record(z.string(), z.unknown()) }) });

const connect = async (connectionId: string, authorizer: Record<string, unknown>): Promise<void> => {
  const caller = readSocketCaller(authorizer);
  const all = await stores.connections.add({
    org: caller.org,
    sub: caller.sub,
    connectionId,
    displayName: caller.displayName,
    connectedAt: new Date(stores.clock.now()).toISOString(),
    authExpiresAt: Number(authorizer['authExpiresAt']),
    saidHello: false,
    conversationIds: [],
  });
  for (const oldest of all.slice(0, Math.max(0, all.length - socketLimits.socketsPerUser))) {
    await stores.sockets.close(oldest.connectionId).catch((error: unknown) => log('warn', 'socket_close_failed', { error: nameError(error) }));
    await stores.connections.remove(oldest.org, oldest.sub, oldest.connectionId);
  }
};

export const handler = async (event: unknown): Promise<{ statusCode: number }> => {
  const { routeKey, connectionId, authorizer } = Event.parse(event).requestContext;
  if (routeKey === '$connect') await connect(connectionId, authorizer);
  else {
    const caller = readSocketCaller(authorizer);
    await stores.connections.remove(caller.org, caller.sub, connectionId);
  }
  return { statusCode: 200 };
};
