/** How the product and what it depends on are. */
import * as z from 'zod';
import { AdminMetricsQuery } from '../requests.ts';
import type { OperationTable } from './operation.ts';

export const Liveness = z.object({ status: z.literal('ok'), version: z.string(), uptimeSeconds: z.int().nonnegative() });

const HealthStatus = z.enum(['ok', 'degraded', 'down']);
const Dependency = z.object({ status: HealthStatus, latencyMs: z.number().nonnegative().optional() });

/** The model is judged from real calls, never by a paid probe; latencies are shown in open mode alone. */
export const Health = z.object({
  status: HealthStatus,
  version: z.string(),
  model: z.object({ kind: z.enum(['anthropic', 'scripted']), name: z.string() }),
  dependencies: z.object({ tables: Dependency, claude: Dependency, search: Dependency }),
  checkedAt: z.string(),
});
export type Health = z.infer<typeof Health>;

const Looked = z.object({ status: HealthStatus, latencyMs: z.number().nonnegative() });
const amount = z.int().nonnegative().nullable();

/** The domain as its management API describes it. */
const SearchDomain = z.object({
  name: z.string(),
  engineVersion: z.string(),
  state: z.enum(['active', 'processing', 'unavailable']),
  cluster: z.enum(['green', 'yellow', 'red', 'unknown']),
  dataNodes: amount,
  shards: amount,
  unassignedShards: amount,
  provisionedBytes: amount,
  hasUpdate: z.boolean(),
  change: z
    .object({ status: z.enum(['pending', 'processing', 'completed', 'failed']), startedAt: z.string().nullable(), pending: z.array(z.string()) })
    .nullable(),
});

/** For operators: how everything is, and nothing of anybody's content. */
export const AdminStatus = z.object({
  status: HealthStatus,
  version: z.string(),
  stage: z.string(),
  region: z.string().nullable(),
  uptimeSeconds: z.int().nonnegative(),
  model: z.object({ kind: z.enum(['anthropic', 'scripted']), name: z.string() }),
  services: z.object({
    tables: Looked,
    claude: Looked.extend({
      lastOkAt: z.string().nullable(),
      lastFailureAt: z.string().nullable(),
      failuresInARow: z.int().nonnegative(),
      lastFailure: z.string().nullable(),
    }),
    search: Looked.extend({ engine: z.enum(['opensearch', 'embedded']), reason: z.string().nullable(), domain: SearchDomain.nullable() }),
  }),
  checkedAt: z.string(),
});

/** Sums without a tenant or a user. `busyMs`: that answering the requests took together; `firstMs`: until the first words of the `timed` answers, together. */
const Counted = z.object({
  requests: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  errors: z.int().nonnegative(),
  busyMs: z.number().nonnegative(),
  answers: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  stopped: z.int().nonnegative(),
  degraded: z.int().nonnegative(),
  timed: z.int().nonnegative(),
  firstMs: z.number().nonnegative(),
  tokens: z.int().nonnegative(),
  costMicroUsd: z.number().nonnegative(),
});
/** Days are India's, each of those asked for, the oldest first and today last. */
export const AdminMetrics = z.object({ lastHour: Counted, days: z.array(Counted.extend({ day: z.string() })), checkedAt: z.string() });

const counted = {
  requests: 412,
  refused: 3,
  errors: 0,
  busyMs: 5210,
  answers: 31,
  failed: 0,
  stopped: 1,
  degraded: 0,
  timed: 31,
  firstMs: 9300,
  tokens: 61240,
  costMicroUsd: 184300,
} as const;

const statusExample = {
  status: 'ok',
  version: '0.1.0',
  stage: 'local',
  region: 'ap-south-1',
  uptimeSeconds: 3600,
  model: { kind: 'scripted', name: 'scripted model' },
  services: {
    tables: { status: 'ok', latencyMs: 2 },
    claude: { status: 'ok', latencyMs: 1, lastOkAt: '2026-11-28T09:29:00.000Z', lastFailureAt: null, failuresInARow: 0, lastFailure: null },
    search: { status: 'ok', latencyMs: 2, engine: 'embedded', reason: null, domain: null },
  },
  checkedAt: '2026-11-28T09:30:00.000Z',
} as const;

const healthy = {
  status: 'ok',
  version: '0.1.0',
  model: { kind: 'scripted', name: 'scripted model' },
  dependencies: { tables: { status: 'ok', latencyMs: 2 }, claude: { status: 'ok' }, search: { status: 'ok', latencyMs: 2 } },
  checkedAt: '2026-11-28T09:30:00.000Z',
} as const;

export const healthOperations = {
  'GET /health': {
    id: 'getLiveness',
    tag: 'Health',
    summary: 'Whether it is alive',
    replies: { 200: { description: 'It is.', body: Liveness } },
    problems: [],
    examples: { alive: { summary: 'Alive', status: 200, reply: { status: 'ok', version: '0.1.0', uptimeSeconds: 3600 } } },
  },
  'GET /api/v1/health': {
    id: 'getHealth',
    tag: 'Health',
    summary: 'How each dependency is',
    description:
      'Looked at no more than once in 10 seconds. Without the model or its search the product still answers, degraded; without its tables it cannot.',
    replies: {
      200: { description: 'It can serve, perhaps degraded.', body: Health },
      503: { description: 'The tables are down.', body: Health },
    },
    problems: [],
    examples: { healthy: { summary: 'All is well', status: 200, reply: healthy } },
  },
  'GET /api/v1/admin/status': {
    id: 'getAdminStatus',
    tag: 'Health',
    summary: 'How everything is, for operators',
    description: 'For the group `admin` of the user pool alone. Looked at no more than once in 10 seconds. It shows operations and no content.',
    replies: { 200: { description: 'What was seen.', body: AdminStatus } },
    problems: [],
    examples: { status: { summary: 'On one machine', status: 200, reply: statusExample } },
  },
  'GET /api/v1/admin/metrics': {
    id: 'getAdminMetrics',
    tag: 'Health',
    summary: 'Traffic, errors and cost, for operators',
    description:
      'For the group `admin` of the user pool alone. Requests are counted in memory and told every ten seconds, so that the last ones of a process may be missing; answers, tokens and cost are counted as each answer ends.',
    query: AdminMetricsQuery,
    replies: { 200: { description: 'What was counted.', body: AdminMetrics } },
    problems: [],
    examples: {
      today: {
        summary: 'Today',
        query: { days: 1 },
        status: 200,
        reply: { lastHour: counted, days: [{ day: '2026-11-28', ...counted }], checkedAt: '2026-11-28T09:30:00.000Z' },
      },
    },
  },
} satisfies OperationTable;
