/** The erasure of a person over everything that keeps or names people. A new place where people are kept joins `places`. */
import { dynamoTraceStore } from '../../layers/adapters/dynamodb/erasure/trace-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { eraseFactsAbout, forgetMemory } from '../../layers/core/memory/index.ts';
import { DomainError } from '../../layers/core/shared/index.ts';
import { type ErasurePlace, type ErasurePorts, isCalled, tracePlaces } from '../../layers/core/talent/index.ts';
import type { Log } from '../_kit/log.ts';
import type { Env } from './env.ts';
import { composeErase } from './erase.ts';
import { composeFiles } from './files.ts';
import { composeMemory } from './memory.ts';
import { composeSaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';
import { composeTalentSearch } from './talent-search.ts';

/** For who does it. */
export const composeErasures = (env: Env, stores: Stores, log: Log): ErasurePorts => {
  const { tables, clock } = stores;
  const { talents, erasures } = composeErase(stores);
  const directory = dynamoTalentDirectory(tables);
  const search = composeTalentSearch(env, { talents: dynamoTalentStore(tables), directory, clock, log });
  const files = composeFiles(env, () => clock.now());
  const { ports } = composeMemory(stores, composeSaidIndex(env));

  const forget = async (owner: { org: string; sub: string }, isAbout: (text: string) => boolean): Promise<number> => {
    const about = (await ports.memories.read(owner)).memories.filter(({ text, subject }) => isAbout(text) || (subject !== null && isAbout(subject)));
    for (const { id } of about) await forgetMemory(ports)(owner, id).catch(unlessGone);
    return about.length;
  };
  const inFiles: ErasurePlace = {
    name: 'files',
    leave: async ({ org, person }) => {
      for (const file of person.files) await files.remove(org, file);
      return { removed: person.files.length, next: null };
    },
  };
  const inIndex: ErasurePlace = {
    name: 'index',
    leave: async ({ org, person, erasedVersion }) => {
      if (search === undefined) return { removed: 0, next: null };
      const there = await search.index.documents(org, person.ids);
      await search.index.remove(
        org,
        person.ids.map((id) => ({ id, version: erasedVersion })),
      );
      await search.index.settle(org);
      return { removed: there.length, next: null };
    },
  };
  /** What is known to be about her goes first, and nothing about her is remembered from then on. */
  const inFacts: ErasurePlace = {
    name: 'memories',
    leave: async ({ org, person }) => {
      let removed = 0;
      for (const id of person.ids) removed += (await eraseFactsAbout(ports)(org, id)).memories;
      return { removed, next: null };
    },
  };
  const leaveSaid = async (owner: { org: string; sub: string }, conversationId: string): Promise<void> =>
    composeSaidIndex(env)?.index.removeConversation(owner, conversationId);
  return {
    talents,
    erasures,
    clock,
    places: [inFiles, inIndex, inFacts, ...tracePlaces(dynamoTraceStore(tables), forget, leaveSaid)],
    isCalledSo: async (org, names) => (await directory.all(org)).some(isCalled(names)),
  };
};

const unlessGone = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
};
