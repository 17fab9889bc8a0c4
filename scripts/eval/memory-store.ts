/** The memory index of an evaluation, by the name of its engine. */
import { sqliteMemoryIndex } from '../../layers/adapters/sqlite/memory/memory-index.ts';
import type { MemoryIndex } from '../../layers/core/memory/index.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';

interface Opened {
  readonly index: MemoryIndex;
  close(): Promise<void>;
}

export const openMemoryIndex = async (store: string, options: { readonly folder: string; readonly embedder: Embedder }): Promise<Opened> => {
  if (store !== 'sqlite') throw new Error('the engines that this command knows: sqlite');
  const index = sqliteMemoryIndex(options);
  return { index, close: index.close };
};
