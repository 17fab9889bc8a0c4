/** Asking for the erasure of a person. Apart from doing it, so that the routes do not carry the search. */
import { dynamoErasureStore } from '../../layers/adapters/dynamodb/erasure/erasure-store.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { ErasePorts } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeErase = ({ tables, clock, talentJob }: Pick<Stores, 'tables' | 'clock' | 'talentJob'>): ErasePorts => ({
  talents: dynamoTalentStore(tables),
  erasures: dynamoErasureStore(tables),
  clock,
  handOver: (org, talentId) => talentJob({ kind: 'erase', org, id: talentId }),
});
