/** How the dependencies are, kept for 10 s so that many askers cost one look. */
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../layers/adapters/dynamodb/item.ts';
import { keys, liveKeys } from '../../layers/adapters/dynamodb/keys.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

type Status = 'ok' | 'degraded' | 'down';
export interface Health {
  readonly status: Status;
  readonly version: string;
  readonly model: { readonly kind: 'anthropic' | 'scripted'; readonly name: string };
  readonly dependencies: { readonly tables: { readonly status: Status; readonly latencyMs: number } };
  readonly checkedAt: string;
}

const keptMs = 10_000;
const slowMs = 500;

export const healthCheck = (env: Env, stores: Pick<Stores, 'tables' | 'clock'>): (() => Promise<Health>) => {
  let kept: { at: number; health: Promise<Health> } | undefined;
  const look = async (): Promise<Health> => {
    const tables = await lookAtTables(stores);
    return {
      status: tables.status,
      version: env.CASTMATCH_VERSION,
      model: { kind: env.CASTMATCH_MODEL_KIND, name: env.CASTMATCH_MODEL_KIND === 'scripted' ? 'scripted model' : env.CASTMATCH_MODEL },
      dependencies: { tables },
      checkedAt: new Date(stores.clock.now()).toISOString(),
    };
  };
  return () => {
    const now = stores.clock.now();
    if (!kept || now - kept.at > keptMs) kept = { at: now, health: look() };
    return kept.health;
  };
};

const lookAtTables = async ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>): Promise<Health['dependencies']['tables']> => {
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
