/** GET /health: alive. GET /api/health: each dependency, judged at most every 10 s; the model from real calls, never by a paid probe. GET /api/admin/status: all of it. */

import { AdminMetricsQuery } from '../../layers/contracts/index.ts';
import { readTraffic } from '../../layers/core/operations/index.ts';
import { readEnv } from '../_compose/env.ts';
import { lookAround, showHealth, showStatus } from '../_compose/health.ts';
import { composeHealthStores } from '../_compose/health-stores.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeHealthStores(env);
const look = lookAround(stores);
const figures = readTraffic({ traffic: stores.figures, clock: stores.clock });
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
  'GET /api/v1/admin/metrics': async ({ request }) => {
    const { days } = parseWith(AdminMetricsQuery, request.query, 'query');
    return { status: 200, body: { ...(await figures(days)), checkedAt: new Date(stores.clock.now()).toISOString() } };
  },
  'GET /api/v1/admin/status': async () => ({ status: 200, body: showStatus(env, await look(), uptimeSeconds()) }),
});
