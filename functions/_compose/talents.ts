/** People as conversations need them, over the talent store. */
import { dynamoActionStore } from '../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { ShowPorts, TalentNames } from '../../layers/core/conversation/index.ts';
import { actionStatus } from '../../layers/core/operations/index.ts';
import { getTalentTool, renderCards, resolveNames, searchTalentTool } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeTalents = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>) => {
  const talents = dynamoTalentStore(tables);
  const names: TalentNames = {
    resolveNames: resolveNames({ talents, clock }),
    renderCards: renderCards({ talents, clock }),
  };
  /** What a stored message is shown with. */
  const shown: ShowPorts = { renderCards: names.renderCards, actionStatus: actionStatus({ actions: dynamoActionStore(tables), clock }) };
  return {
    names,
    shown,
    tools: () => {
      const directory = dynamoTalentDirectory(tables);
      return [searchTalentTool({ directory, clock }), getTalentTool({ talents, directory, clock })];
    },
  };
};
