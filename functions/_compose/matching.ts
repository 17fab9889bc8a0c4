/** Matching over the tables: why, why not, who is like somebody, who fits a role. */
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { explainMatch, findTalent, renderCards } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeMatching = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>) => {
  const talents = dynamoTalentStore(tables);
  const directory = dynamoTalentDirectory(tables);
  const find = findTalent({ directory, clock });
  return { explain: explainMatch({ talents, directory, find, clock }), renderCards: renderCards({ talents, clock }) };
};
