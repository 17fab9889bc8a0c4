/** People as conversations need them, over the talent store. */
import { dynamoActionStore } from '../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoCastingStore } from '../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { heldBlocks } from '../../layers/core/casting/index.ts';
import type { AnswerTalents, ShowPorts } from '../../layers/core/conversation/index.ts';
import { actionStatus } from '../../layers/core/operations/index.ts';
import {
  dayInIndia,
  describeBrief,
  findTalent,
  getTalentTool,
  groundedFacts,
  renderCards,
  resolveNames,
  searchTalentTool,
  talkBrief,
  toTalentQuery,
  whyNotTool,
} from '../../layers/core/talent/index.ts';
import { memoryTexts } from './memory.ts';
import type { Stores } from './stores.ts';

export const composeTalents = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>) => {
  const talents = dynamoTalentStore(tables);
  // One directory a process: it keeps the facts of a tenant's people in memory.
  const directory = dynamoTalentDirectory(tables);
  const find = findTalent({ directory, clock });
  const facts = groundedFacts({ talents, clock });
  const held = heldBlocks({ casting: dynamoCastingStore(tables), clock });
  const names: AnswerTalents = {
    resolveNames: resolveNames({ talents, clock }),
    renderCards: renderCards({ talents, clock }),
    factsOf: async (org, ids) =>
      Promise.all(
        (await facts(org, ids)).map(async (person) => ({
          ...person,
          facts: { ...person.facts, availability: [...person.facts.availability, ...(await held(org, person.id))] },
        })),
      ),
    findPeople: async (org, text, language, before) => {
      const { parsed, canGoBack } = talkBrief(text, before, dayInIndia(clock.now()));
      if (parsed === undefined) return undefined;
      const { total, matches, relaxations } = await find(org, { parsed });
      return { described: describeBrief(parsed, language), total, matches, relaxations, criteria: toTalentQuery(parsed), canGoBack };
    },
  };
  /** What a stored message is shown with. */
  const shown: ShowPorts = {
    renderCards: names.renderCards,
    actionStatus: actionStatus({ actions: dynamoActionStore(tables), clock }),
    memoryTexts: memoryTexts(dynamoMemoryStore(tables)),
  };
  return {
    talents,
    names,
    shown,
    find,
    tools: () => [searchTalentTool({ directory, clock }), getTalentTool({ talents, directory, clock }), whyNotTool({ talents, directory, find, clock })],
  };
};
