/** The memory index of an evaluation, by the name of its engine. `opensearch` starts a server of its own unless OPENSEARCH_TEST_URL names one. */
import { openSearchMemoryIndex } from '../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../layers/adapters/opensearch/memory/memory-mapping.ts';
import { sqliteMemoryIndex } from '../../layers/adapters/sqlite/memory/memory-index.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { MemoryIndex } from '../../layers/core/memory/index.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import { inFolder, type Opened, onServer } from './evaluation-index.ts';

export const openMemoryIndex = async (store: string, embedder: Embedder): Promise<Opened<MemoryIndex>> => {
  if (store === 'sqlite') return inFolder((folder) => sqliteMemoryIndex({ folder, embedder }));
  if (store === 'opensearch')
    return onServer(embedder, memoryIndexFamily, (place) =>
      openSearchMemoryIndex({ ...place, clock: systemClock, random: Math.random, onWrongTenant: () => undefined }),
    );
  throw new Error('the engines that this command knows: sqlite, opensearch');
};
