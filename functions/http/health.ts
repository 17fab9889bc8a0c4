/** GET /health: alive. GET /api/health: each dependency, judged at most every 10 s; the model from real calls, never by a paid probe. GET /api/admin/status: all of it. */

import { readEnv } from '../_compose/env.ts';
import { lookAround, showHealth, showStatus } from '../_compose/health.ts';
import { composeHealthStores } from '../_compose/health-stores.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeHealthStores(env);
const look = lookAround(stores);
const startedAt = stores.clock.now();
const uptimeSeconds = (): number => Math.floor((stores.clock.now() - startedAt) / 1000);

export const handler = httpHandler(composeHttpKit(env, 'health', stores), httpRoutes, {
  'GET /health': async () => ({
    status: 200,
    body: { status: 'ok', version: env.CASTMATCH_VERSION, uptimeSeconds: uptimeSeconds() },
  }),
  'GET /api/v1/health': async () => {
    const seen = await look();
    return { status: seen.status === 'down' ? 503 : 200, body: showHealth(env, seen) };
  },
  'GET /api/v1/admin/status': async () => ({ status: 200, body: showStatus(env, await look(), uptimeSeconds()) }),
});
