/** How the product and what it depends on are. */
import * as z from 'zod';
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
} satisfies OperationTable;
