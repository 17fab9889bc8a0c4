import { describe } from 'vitest';
import { memoryConsolidation } from '../../../layers/adapters/memory/memories/memory-consolidation.ts';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { memoryRetention } from '../../../layers/adapters/memory/memories/memory-retention.ts';
import { consolidationContract } from './consolidation.contract.ts';
import { memoryStoreContract } from './memory-store.contract.ts';
import { retentionContract } from './retention.contract.ts';

describe('MemoryStore in memory', () =>
  memoryStoreContract(() => {
    const store = memoryMemories();
    return { store, other: store };
  }));

describe('stores of consolidation in memory', () =>
  consolidationContract(() => {
    const memories = memoryMemories();
    const there = new Set<string>();
    const stores = memoryConsolidation({ memories, isThere: (org, conversationId) => there.has(`${org} ${conversationId}`) });
    const begin = async (org: string, conversationId: string) => there.add(`${org} ${conversationId}`);
    const remove = async (org: string, conversationId: string) => there.delete(`${org} ${conversationId}`);
    return { memories, ...stores, begin, remove };
  }));

describe('retention in memory', () => retentionContract(memoryRetention));
