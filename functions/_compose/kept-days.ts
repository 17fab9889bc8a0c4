/** How long an organization keeps what, as it is told to its people. */
import { dynamoRetentionStore } from '../../layers/adapters/dynamodb/memory/retention-store.ts';
import type { RetentionDays } from '../../layers/core/memory/index.ts';
import type { Stores } from './stores.ts';

export const composeKeptDays = ({ tables }: Pick<Stores, 'tables'>): ((org: string) => Promise<RetentionDays>) => {
  const retention = dynamoRetentionStore(tables);
  return async (org) => (await retention.read(org)).days;
};
