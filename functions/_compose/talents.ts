/** People as conversations need them, over the talent store. */
import { dynamoCastingStore } from '../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { followingMerges, heldBlocks } from '../../layers/core/casting/index.ts';
import type { AnswerTalents } from '../../layers/core/conversation/index.ts';
import { leaningOf, matchingTools } from '../../layers/core/matching/index.ts';
import {
  briefParser,
  dayInIndia,
  describeBrief,
  explainMatch,
  findSimilar,
  findTalent,
  followMerges,
  getTalentTool,
  groundedFacts,
  renderCards,
  resolveNames,
  searchTalentTool,
  showMatches,
  shownBrief,
  similarTalentTool,
  toTalentQuery,
  whyNotTool,
} from '../../layers/core/talent/index.ts';
import type { Env } from './env.ts';
import { composeLog } from './kit.ts';
import { composeSearchTrouble } from './search-trouble.ts';
import type { Stores } from './stores.ts';
import { composeTalentSearch } from './talent-search.ts';

export const composeTalents = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>, env: Env) => {
  const talents = dynamoTalentStore(tables);
  // One directory a process: it keeps the facts of a tenant's people in memory.
  const directory = dynamoTalentDirectory(tables);
  const log = composeLog(env, 'talent-search');
  const search = composeTalentSearch(env, { talents, directory, clock, log });
  const report = composeSearchTrouble(env, { tables, clock }, log);
  const find = findTalent({ directory, clock, search, report });
  const casting = followingMerges(dynamoCastingStore(tables), { behind: followMerges({ talents }) });
  const leaning = leaningOf({ casting, talents, clock }, report);
  const facts = groundedFacts({ talents, clock });
  const held = heldBlocks({ casting, clock });
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
      const today = dayInIndia(clock.now());
      const { parsed, canGoBack } = (await briefParser()).talkBrief(text, before, today);
      if (parsed === undefined) return undefined;
      const { total, matches, relaxations } = await find(org, { parsed });
      return {
        described: describeBrief(parsed, language),
        total,
        matches,
        relaxations,
        criteria: toTalentQuery(parsed),
        canGoBack,
        brief: shownBrief(parsed, 0, await directory.all(org), today),
      };
    },
  };
  return {
    talents,
    directory,
    casting,
    names,
    find,
    leaning,
    explain: explainMatch({ talents, directory, find, clock }),
    similar: findSimilar({ talents, directory, clock, search, report }),
    showMatches: showMatches({ talents, clock }),
    tools: () => [
      searchTalentTool({ directory, clock, search, report, leaning }),
      getTalentTool({ talents, directory, clock }),
      whyNotTool({ talents, directory, find, clock }),
      similarTalentTool({ talents, directory, clock, search, report, leaning }),
      ...matchingTools({ casting, talents, find, clock, leaning }),
    ],
  };
};
