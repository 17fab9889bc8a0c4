/** How the dependencies are, kept for 10 s so that many askers cost one look. */
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../layers/adapters/dynamodb/item.ts';
import { keys, liveKeys } from '../../layers/adapters/dynamodb/keys.ts';
import type { ModelHealth } from '../../layers/adapters/dynamodb/model-health.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

type Status = 'ok' | 'degraded' | 'down';
interface Dependency {
  readonly status: Status;
  readonly latencyMs?: number;
}
export interface Health {
  readonly status: Status;
  readonly version: string;
  readonly model: { readonly kind: 'anthropic' | 'scripted'; readonly name: string };
  readonly dependencies: { readonly tables: Dependency; readonly claude: Dependency };
  readonly checkedAt: string;
}

const keptMs = 10_000;
const slowMs = 500;
/** One call that failed says little; this many in a row, with no other in between, say that nobody gets through. */
const downFailures = 5;

export const healthCheck = (env: Env, stores: Pick<Stores, 'tables' | 'clock' | 'modelHealth'>): (() => Promise<Health>) => {
  let kept: { at: number; health: Promise<Health> } | undefined;
  const look = async (): Promise<Health> => {
    const tables = await lookAtTables(stores);
    const claude = await stores.modelHealth.read().catch(() => undefined);
    const status = claude === undefined ? 'degraded' : judgeModel(claude);
    return {
      // Without the model the product still answers, degraded; without its tables it cannot.
      status: tables.status === 'ok' && status !== 'ok' ? 'degraded' : tables.status,
      version: env.CASTMATCH_VERSION,
      model: { kind: env.CASTMATCH_MODEL_KIND, name: env.CASTMATCH_MODEL_KIND === 'scripted' ? 'scripted model' : env.CASTMATCH_MODEL },
      dependencies: { tables: env.CASTMATCH_AUTH === 'open' ? tables : { status: tables.status }, claude: { status } },
      checkedAt: new Date(stores.clock.now()).toISOString(),
    };
  };
  return () => {
    const now = stores.clock.now();
    if (!kept || now - kept.at > keptMs) kept = { at: now, health: look() };
    return kept.health;
  };
};

/** A model that nobody has called yet has not failed anybody. */
export const judgeModel = ({ failures }: Pick<ModelHealth, 'failures'>): Status => (failures === 0 ? 'ok' : failures < downFailures ? 'degraded' : 'down');

const lookAtTables = async ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>): Promise<Required<Dependency>> => {
  const startedAt = clock.now();
  try {
    await Promise.all([
      tables.client.send(new GetItemCommand({ TableName: tables.main, Key: toItem(keys.organization('health')) })),
      tables.client.send(new GetItemCommand({ TableName: tables.live, Key: toItem(liveKeys.talentRevision('health')) })),
    ]);
    const latencyMs = clock.now() - startedAt;
    return { status: latencyMs > slowMs ? 'degraded' : 'ok', latencyMs };
  } catch {
    return { status: 'down', latencyMs: clock.now() - startedAt };
  }
};
