import { describe } from 'vitest';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { memoryStoreContract } from './memory-store.contract.ts';

describe('MemoryStore in memory', () =>
  memoryStoreContract(() => {
    const store = memoryMemories();
    return { store, other: store };
  }));
