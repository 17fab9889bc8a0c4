/** Projects, roles, shortlists and holds over the tables. */
import { dynamoCastingStore } from '../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { type CastingPorts, followingMerges } from '../../layers/core/casting/index.ts';
import { followMerges, renderCards } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeCasting = ({ tables, clock, newId }: Pick<Stores, 'tables' | 'clock' | 'newId'>) => {
  const talents = dynamoTalentStore(tables);
  const ports: CastingPorts = { casting: followingMerges(dynamoCastingStore(tables), { behind: followMerges({ talents }) }), talents, clock, newId };
  return { ports, renderCards: renderCards({ talents, clock }) };
};
