/**
 * What the assistant answered, to be found again as its words and nobody else's. Answers lie apart from what she said, so that neither is found in the other's place;
 * nothing is learnt from them, and what is forgotten takes along whatever could repeat it.
 */
import type { MemoryEntry, MemoryIndex } from '../memory-index.ts';
import type { Owner } from '../ports.ts';

/** Where the answers to her lie. No user is called so: a slash is in no `sub`. */
export const answersOf = ({ org, sub }: Owner): Owner => ({ org, sub: `${sub}/answers` });
/** Where her distilled memories lie (`../meaning`). */
export const memoriesOf = ({ org, sub }: Owner): Owner => ({ org, sub: `${sub}/memories` });
const hasShelves = ({ sub }: Owner): boolean => !sub.includes('/');

export const assistantSpeaker = 'assistant';

/** As it is told, so that nobody takes it for hers. */
export const toldAsAnswer = (text: string): string => `The assistant said: ${text}`;

/** An index that forgets answers with what they answered, and of a user all that is hers: memories are of no conversation. */
export const withAnswers = (index: MemoryIndex): MemoryIndex => {
  const alsoOn =
    (shelves: readonly ((owner: Owner) => Owner)[]) =>
    <Given extends readonly unknown[]>(act: (owner: Owner, ...given: Given) => Promise<void>) =>
    async (owner: Owner, ...given: Given): Promise<void> => {
      await act(owner, ...given);
      if (hasShelves(owner)) for (const shelf of shelves) await act(shelf(owner), ...given);
    };
  const all = alsoOn([answersOf, memoriesOf]);
  return { ...index, removeConversation: alsoOn([answersOf])(index.removeConversation), removeOwner: all(index.removeOwner), settle: all(index.settle) };
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
