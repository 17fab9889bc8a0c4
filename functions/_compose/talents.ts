/** People as conversations need them, over the talent store. */
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { TalentNames } from '../../layers/core/conversation/index.ts';
import { getTalentTool, renderCards, resolveNames, searchTalentTool } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeTalents = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>) => {
  const talents = dynamoTalentStore(tables);
  const names: TalentNames = {
    resolveNames: resolveNames({ talents, clock }),
    renderCards: renderCards({ talents, clock }),
  };
  return {
    names,
    tools: () => {
      const directory = dynamoTalentDirectory(tables);
      return [searchTalentTool({ directory, clock }), getTalentTool({ talents, directory, clock })];
    },
  };
};
