/**
 * What the assistant answered, to be found again as its words and nobody else's. Answers lie apart from what she said, so that neither is found in the other's place;
 * nothing is learnt from them, and what is forgotten takes along whatever could repeat it.
 */
import type { MemoryEntry, MemoryIndex } from '../memory-index.ts';
import type { Owner } from '../ports.ts';

const shelf = '/answers';
/** Where the answers to her lie. No user is called so: a slash is in no `sub`. */
export const answersOf = ({ org, sub }: Owner): Owner => ({ org, sub: `${sub}${shelf}` });

export const assistantSpeaker = 'assistant';

/** As it is told, so that nobody takes it for hers. */
export const toldAsAnswer = (text: string): string => `The assistant said: ${text}`;

/** An index that forgets answers with what they answered: of a conversation, of a user. */
export const withAnswers = (index: MemoryIndex): MemoryIndex => {
  const both =
    <Given extends readonly unknown[]>(act: (owner: Owner, ...given: Given) => Promise<void>) =>
    async (owner: Owner, ...given: Given): Promise<void> => {
      await act(owner, ...given);
      if (!owner.sub.endsWith(shelf)) await act(answersOf(owner), ...given);
    };
  return { ...index, removeConversation: both(index.removeConversation), removeOwner: both(index.removeOwner), settle: both(index.settle) };
};

/** Of answers that are told at most one in so many items, and one at least. */
const oneIn = 6;

export const withinShare = <Item>(items: readonly Item[], isAnswer: (item: Item) => boolean, k: number): Item[] => {
  let left = Math.max(1, Math.floor(k / oneIn));
  return items.filter((item) => {
    if (!isAnswer(item)) return true;
    left -= 1;
    return left >= 0;
  });
};

export type AnswerEntry = Pick<MemoryEntry, 'id' | 'conversationId' | 'at' | 'text' | 'messageIds'>;
