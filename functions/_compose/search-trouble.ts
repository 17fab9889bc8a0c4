/** Tells that the index did not answer and the facts in memory were searched: the log, a metric that an alarm watches, and health. */
import { dynamoSearchHealth } from '../../layers/adapters/dynamodb/model-health.ts';
import { type Log, nameError } from '../_kit/log.ts';
import type { Env } from './env.ts';
import { composeMetrics } from './kit.ts';
import type { Stores } from './stores.ts';

/** While it lasts, one note in this time is enough. */
const noteMs = 5_000;

export const composeSearchTrouble = (env: Env, { tables, clock }: Pick<Stores, 'tables' | 'clock'>, log: Log) => {
  const metrics = composeMetrics(env, 'talent-search');
  const health = dynamoSearchHealth(tables);
  let notedAt = Number.NEGATIVE_INFINITY;
  return (event: string, error: unknown): void => {
    const reason = nameError(error);
    log('warn', event, { error: reason });
    metrics({}, [{ name: 'SearchDegraded', unit: 'Count', value: 1, by: [['stage']] }]);
    const now = clock.now();
    if (now - notedAt < noteMs) return;
    notedAt = now;
    // A note that is lost changes nothing for the answer.
    void health.failed(now, reason).catch(() => undefined);
  };
};
