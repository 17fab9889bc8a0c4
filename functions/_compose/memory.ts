/** What is remembered of a user, over the tables: for the routes, and for an answer. */
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import type { TurnMemory } from '../../layers/core/conversation/index.ts';
import type { Tool } from '../../layers/core/intelligence/index.ts';
import { type MemoryStore, type MemoryToolPorts, memoryTools, recall } from '../../layers/core/memory/index.ts';
import { dayInIndia, parseBrief } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

type MemoryStores = Pick<Stores, 'tables' | 'clock' | 'sha256' | 'newId'>;

export const memoryTexts =
  (memories: Pick<MemoryStore, 'read'>): TurnMemory['texts'] =>
  async (org, sub, ids) => {
    const wanted = new Set(ids);
    return new Map((await memories.read({ org, sub })).memories.filter(({ id }) => wanted.has(id)).map(({ id, text }) => [id, text]));
  };

export const composeMemory = ({ tables, clock, sha256, newId }: MemoryStores) => {
  const memories = dynamoMemoryStore(tables);
  const ports: MemoryToolPorts = {
    memories,
    clock,
    sha256,
    newId,
    protectedTraits: (text) =>
      parseBrief(text, { today: dayInIndia(clock.now()) }).flags.protectedAsks.map(({ kind, rewrite }) => ({ kind, rewrite: rewrite.en })),
  };
  const answers: TurnMemory = {
    recall: (request) => recall({ memories, clock })({ ...request, knownAt: request.asOf }),
    texts: memoryTexts(memories),
  };
  return { ports, answers, tools: (): Tool[] => memoryTools(ports) };
};
