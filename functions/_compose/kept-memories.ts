/** What is remembered, in the table, and found by its meaning and forgotten in the index where there is one. */
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import { forgettingSaid, type MemoryStore, meaningKept } from '../../layers/core/memory/index.ts';
import type { SaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';

export const keptMemories = ({ tables }: Pick<Stores, 'tables'>, said: SaidIndex | undefined): MemoryStore => {
  const stored = dynamoMemoryStore(tables);
  return said === undefined ? stored : meaningKept(forgettingSaid(stored, said.index), { index: said.index, embedder: said.meaning, notPut: said.notPut });
};
