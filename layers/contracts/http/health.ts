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
  dependencies: z.object({ tables: Dependency, claude: Dependency }),
  checkedAt: z.string(),
});
export type Health = z.infer<typeof Health>;

const healthy = {
  status: 'ok',
  version: '0.1.0',
  model: { kind: 'scripted', name: 'scripted model' },
  dependencies: { tables: { status: 'ok', latencyMs: 2 }, claude: { status: 'ok' } },
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
    description: 'Looked at no more than once in 10 seconds. Without the model the product still answers, degraded; without its tables it cannot.',
    replies: {
      200: { description: 'It can serve, perhaps degraded.', body: Health },
      503: { description: 'The tables are down.', body: Health },
    },
    problems: [],
    examples: { healthy: { summary: 'All is well', status: 200, reply: healthy } },
  },
} satisfies OperationTable;
