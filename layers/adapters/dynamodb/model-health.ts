/** How the model and the search index have answered real calls lately: what their health is judged by. One item each for all workers; it holds counts and times. */
import * as z from 'zod';
import type { Tables } from './client.ts';
import { connectDatabase, type DatabaseOptions } from './conversation/database.ts';
import { update } from './conversation/expressions.ts';
import { fromItem } from './item.ts';
import { type Key, liveKeys } from './keys.ts';

const HealthItem = z.object({
  lastOkAt: z.number().nullish(),
  lastFailureAt: z.number().nullish(),
  failures: z.number().nullish(),
  failure: z.string().nullish(),
});

/** Times in epoch milliseconds; `failures`: calls that failed since the last one that did not. */
export interface ModelHealth {
  readonly lastOkAt: number | null;
  readonly lastFailureAt: number | null;
  readonly failures: number;
  readonly failure: string | null;
}

export interface ModelHealthStore {
  answered(atMs: number): Promise<void>;
  /** `kind`: why, in a word. */
  failed(atMs: number, kind: string): Promise<void>;
  read(): Promise<ModelHealth>;
}

export const dynamoModelHealth = (tables: Tables, options: DatabaseOptions = {}): ModelHealthStore => healthStore(liveKeys.modelHealth(), tables, options);

/** Searches that are answered are not noted: a failure counts while it is young. */
export const dynamoSearchHealth = (tables: Tables, options: DatabaseOptions = {}): Pick<ModelHealthStore, 'failed' | 'read'> =>
  healthStore(liveKeys.searchHealth(), tables, options);

const healthStore = (key: Key, tables: Tables, options: DatabaseOptions): ModelHealthStore => {
  const db = connectDatabase(tables, options);
  const change = async (expression: string, given: Record<string, unknown>): Promise<void> => {
    await db.update(update(db.live, key, expression, { given }));
  };
  return {
    answered: (atMs) => change('SET #lastOkAt = :at, #failures = :none', { ':at': atMs, ':none': 0 }),
    failed: (atMs, kind) => change('SET #lastFailureAt = :at, #failure = :kind ADD #failures :one', { ':at': atMs, ':kind': kind, ':one': 1 }),
    read: async () => {
      const item = await db.get(db.live, key);
      const { lastOkAt = null, lastFailureAt = null, failures, failure = null } = item ? HealthItem.parse(fromItem(item)) : {};
      return { lastOkAt, lastFailureAt, failures: failures ?? 0, failure };
    },
  };
};
