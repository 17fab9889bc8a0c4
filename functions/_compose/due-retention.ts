/** Users whose things are looked at, and who looks. Apart from looking itself, so that the sweeper reads it when somebody's turn has come. */
import { dynamoDueRetentions } from '../../layers/adapters/dynamodb/memory/retention-store.ts';
import type { SweepRetentionPorts } from '../../layers/core/memory/index.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';
import { once } from './when-asked.ts';

export const composeDueRetention = (env: Env, stores: Stores): Pick<SweepRetentionPorts, 'due' | 'retain'> => {
  const retaining = once(async () => (await import('./retention.ts')).composeRetain(env, stores));
  return { due: dynamoDueRetentions(stores.tables), retain: async (owner, deadline) => (await retaining())(owner, deadline) };
};
