/** Projects, roles, shortlists and holds over the tables. */
import { dynamoCastingStore } from '../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { CastingPorts } from '../../layers/core/casting/index.ts';
import { renderCards } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeCasting = ({ tables, clock, newId }: Pick<Stores, 'tables' | 'clock' | 'newId'>) => {
  const talents = dynamoTalentStore(tables);
  const ports: CastingPorts = { casting: dynamoCastingStore(tables), talents, clock, newId };
  return { ports, renderCards: renderCards({ talents, clock }) };
};
