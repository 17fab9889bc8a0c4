/**
 * Distilled memories in the memory index, apart from what was said: there their meaning is compared, while their words are compared in the book itself. The table has
 * the last word: what the index holds of a memory counts only while the book has it in the same words.
 */
import type { Embedder } from '../../shared/index.ts';
import type { Memory } from '../memory.ts';
import type { IndexedEntry } from '../memory-index.ts';
import { entryWords } from '../said/entry-words.ts';

/** Above every version of a book: no id of a forgotten memory comes back. */
export const forgottenVersion = 2 ** 40;

/** `version`: of the book that has it so. Its own conversation is none: a memory outlives the one that it came from. */
export const memoryEntries = async (embedder: Pick<Embedder, 'embed'>, memories: readonly Memory[], version: number): Promise<IndexedEntry[]> => {
  const vectors = await embedder.embed(
    memories.map(({ text }) => text),
    'document',
  );
  return memories.map(({ id, projectId, validFrom, text, provenance }, at) => ({
    ...{ id, version, layer: 'semantic', conversationId: null, projectId, place: 0, speaker: '', at: validFrom, validTo: null, text },
    messageIds: provenance.map(({ messageId }) => messageId),
    words: entryWords(text, validFrom),
    vector: vectors[at] ?? new Float32Array(0),
  }));
};
