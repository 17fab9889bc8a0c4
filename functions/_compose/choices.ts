/** What a director shortlisted and passed over, by trait, for consolidation: of people who are listed today, and of no conversation where memory rests. */
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { choicesByTrait, type OneChoice, traitsAsked } from '../../layers/core/matching/index.ts';
import type { ReadChoices } from '../../layers/core/memory/index.ts';
import { dayInIndia, isListed, toFacts } from '../../layers/core/talent/index.ts';
import { composeCasting } from './casting.ts';
import type { Stores } from './stores.ts';

/** The newest: what she liked long ago is not what she looks for. */
const mostChoices = 100;

export const composeChoices = (stores: Pick<Stores, 'tables' | 'clock' | 'newId' | 'turns' | 'conversations' | 'sha256'>): ReadChoices => {
  const { casting } = composeCasting(stores).ports;
  const talents = dynamoTalentStore(stores.tables);

  /** Turns of conversations of which nothing is remembered, or that are gone. */
  const restingTurns = async (org: string, turnIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const resting = await Promise.all(
      turnIds.map(async (turnId) => {
        const turn = await stores.turns.readTurn(org, turnId);
        const head = turn && (await stores.conversations.readHead(org, turn.conversationId));
        return head === undefined || head.deletedAt !== null || head.memoryPaused === true ? [turnId] : [];
      }),
    );
    return new Set(resting.flat());
  };

  return async ({ org, sub }) => {
    const [entries, since] = await Promise.all([casting.choicesOf(org, sub, mostChoices), casting.choicesSince(org, sub)]);
    const resting = await restingTurns(org, [...new Set(entries.flatMap(({ turnId }) => turnId ?? []))]);
    const counted = entries
      .map((entry) => ({ ...entry, at: entry.decidedAt ?? entry.addedAt }))
      .filter(({ at, turnId }) => (since === undefined || at > since) && (turnId === null || !resting.has(turnId)));
    const ids = [...new Set(counted.map(({ talentId }) => talentId))];
    const today = dayInIndia(stores.clock.now());
    const found = ids.length === 0 ? [] : await talents.getMany(org, ids);
    const people = new Map(found.filter((talent) => isListed(talent, today)).map((talent) => [talent.id, toFacts(talent)]));
    const roles = await Promise.all([...new Set(counted.map(({ roleId }) => roleId))].map((roleId) => casting.readRole(org, roleId)));
    const asked = new Map(roles.flatMap((role) => (role === undefined ? [] : [[role.roleId, traitsAsked(role)] as const])));
    const choices = counted.flatMap(({ roleId, talentId, state, at }): OneChoice[] => {
      const person = people.get(talentId);
      return person === undefined ? [] : [{ roleId, person, state, at }];
    });
    const traits = choicesByTrait(choices, (roleId) => asked.get(roleId) ?? new Set());
    return {
      shortlisted: choices.filter(({ state }) => state === 'shortlisted').length,
      passed: choices.filter(({ state }) => state === 'passed').length,
      traits: traits.map(({ trait, said, choices: alike }) => ({
        trait,
        said,
        choices: alike.map(({ roleId, person, state, at }) => ({
          id: stores.sha256([org, sub, trait, roleId, person.id, state, at].join('\n')).slice(0, 24),
          ...{ roleId, talentId: person.id, state, at },
        })),
      })),
    };
  };
};
