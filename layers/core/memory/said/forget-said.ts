/** A store whose forgetting reaches what was said: what is forgotten is not found again in the words that it came from. */
import type { MemoryIndex } from '../memory-index.ts';
import type { MemoryStore } from '../ports.ts';
import { answersOf } from './answers.ts';
import { stretchIds } from './keep-said.ts';

/** Above every version of what was said: a late writer brings nothing back. */
export const removedVersion = 2;

/**
 * One memory: its words leave the index first, and with them what was answered in their conversation, which may say it again; so whoever is interrupted between the two
 * finds the memory and forgets it again. All: the index follows
 * after the table has it, and `forgottenAt` stands in the book meanwhile.
 */
export const forgettingSaid = (memories: MemoryStore, index: Pick<MemoryIndex, 'remove' | 'removeConversation' | 'removeOwner'>): MemoryStore => ({
  ...memories,
  write: async (owner, change) => {
    const gone = new Set(change.forget.map(({ id }) => id));
    const sources = gone.size === 0 ? [] : (await memories.read(owner)).memories.filter(({ id }) => gone.has(id)).flatMap(({ provenance }) => provenance);
    if (sources.length > 0)
      await index.remove(
        owner,
        [...new Set(sources.map(({ messageId }) => messageId))].flatMap(stretchIds).map((id) => ({ id, version: removedVersion })),
      );
    for (const conversationId of new Set(sources.map((source) => source.conversationId))) await index.removeConversation(answersOf(owner), conversationId);
    return memories.write(owner, change);
  },
  forgetAll: async (owner, change) => {
    const forgotten = await memories.forgetAll(owner, change);
    if (forgotten === 'forgotten') {
      await index.removeOwner(owner);
      await index.removeOwner(answersOf(owner));
    }
    return forgotten;
  },
});
