/** GET /health: alive. GET /api/health: each dependency, judged at most every 10 s; the model from real calls, never by a paid probe. */

import { readEnv } from '../_compose/env.ts';
import { healthCheck } from '../_compose/health.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const check = healthCheck(env, stores);
const startedAt = stores.clock.now();

export const handler = httpHandler(composeHttpKit(env, 'health', stores), httpRoutes, {
  'GET /health': async () => ({
    status: 200,
    body: { status: 'ok', version: env.CASTMATCH_VERSION, uptimeSeconds: Math.floor((stores.clock.now() - startedAt) / 1000) },
  }),
  'GET /api/v1/health': async () => {
    const health = await check();
    return { status: health.status === 'down' ? 503 : 200, body: health };
  },
});
