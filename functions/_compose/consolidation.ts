/** What consolidation works with, over the tables and the cheap model. */
import { dynamoCastingStore } from '../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoDueTalks } from '../../layers/adapters/dynamodb/memory/due-talks.ts';
import { dynamoEpisodeStore } from '../../layers/adapters/dynamodb/memory/episode-store.ts';
import { dynamoProgressStore } from '../../layers/adapters/dynamodb/memory/progress-store.ts';
import { dynamoDueRetentions } from '../../layers/adapters/dynamodb/memory/retention-store.ts';
import { cheapModelFor, readTalk, type TalentNames } from '../../layers/core/conversation/index.ts';
import type { ModelPort, ModelUsage } from '../../layers/core/intelligence/index.ts';
import { type ConsolidationPorts, catchUpMeaning, type DueTalks, nextLook } from '../../layers/core/memory/index.ts';
import { nameError } from '../_kit/log.ts';
import { composeChoices } from './choices.ts';
import { composeMemory } from './memory.ts';
import type { SaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';

interface Around {
  readonly model: ModelPort;
  /** Whether the model is a language model; one of rules takes no notes, and the product's own rules do. */
  readonly takesNotes: boolean;
  readonly costMicroUsd: (model: string, usage: ModelUsage) => number;
  readonly report: (event: string, details: Record<string, unknown>) => void;
  readonly talents: Pick<TalentNames, 'resolveNames'>;
  /** Where what is remembered is found by its meaning, where there is one. */
  readonly said: SaidIndex | undefined;
}

export const composeConsolidation = (stores: Stores, around: Around): ConsolidationPorts & { readonly due: DueTalks } => {
  const casting = dynamoCastingStore(stores.tables);
  const retentions = dynamoDueRetentions(stores.tables);
  const { ports } = composeMemory(stores, around.said);
  return {
    ...ports,
    due: dynamoDueTalks(stores.tables),
    episodes: dynamoEpisodeStore(stores.tables),
    progress: dynamoProgressStore(stores.tables),
    readTalk: readTalk({
      ...stores,
      ...around,
      rolesOf: async (org, conversationId) => {
        const atHand = await casting.readAtHand(org, conversationId);
        return atHand === undefined ? [] : [atHand.roleId];
      },
    }),
    choices: composeChoices(stores),
    lookLater: async (owner) => {
      await retentions.add(nextLook(owner, stores.clock.now()));
      // What is found by its words alone meanwhile holds nothing up.
      if (around.said)
        await catchUpMeaning({ ...ports, index: around.said.index, embedder: around.said.meaning })(owner).catch((error: unknown) =>
          around.report('memories_not_indexed', { error: nameError(error) }),
        );
    },
    modelFor: around.takesNotes ? cheapModelFor({ ...stores, ...around }) : undefined,
    report: around.report,
  };
};
