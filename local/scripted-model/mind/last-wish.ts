/** The wish that a message makes, with the searches before it: afresh, going on from the last one, or back to the one before that. */
import { mentionsIn } from '../wish/families.ts';
import { asksSoftly, isFollowUp, mergeWish, pointsAtThese, wantsMore, withMore } from '../wish/follow-up.ts';
import { normalise, wordPattern } from '../wish/normalise.ts';
import { asksForThings, namesPeople } from '../wish/people.ts';
import { readWish, type WishRead } from '../wish/read-wish.ts';
import { criteriaIn, type Wish } from '../wish/wish.ts';
import type { Conversation } from './conversation.ts';
import { wishFromMemory } from './remembered-wish.ts';

export const searchTool = 'search_talent';

/** A question about the craft is no search, though it names people and places. */
const asksToExplain = (question: string): boolean =>
  /^(?:how|why|explain|what (?:is|are|does|do|should|would|makes)|can you explain|is it|should (?:i|we)|kaise|kyon|kyun|क्या होता|कैसे|क्यों)(?![\p{L}])/u.test(
    normalise(question).trim(),
  );

const isSearch = (question: string, { wish }: WishRead): boolean => {
  const text = normalise(question);
  const kinds = criteriaIn(wish).length;
  if (kinds > 1) return true;
  return (kinds === 1 && (namesPeople(text) || mentionsIn(text).length > 0 || asksForThings(text))) || (namesPeople(text) && asksForThings(text));
};

/** What a wish asks, without the words that only rank: words alone are talk, not another search. */
const asked = (wish: Wish): string => JSON.stringify([...criteriaIn(wish), 'limit' as const].map((field) => [field, wish[field]]));

const undoes = new RegExp(
  wordPattern(
    normalise(
      'undo(?: that| the last(?: change)?)?|go back|back to the (?:last|previous|earlier|old|first) (?:one|list|search)|revert|wapas|pichhli list|vapas|वापस|पिछली सूची',
    ),
  ),
  'u',
);

const wishesBefore = ({ earlier }: Conversation): Wish[] => earlier.filter(({ name }) => name === searchTool).map(({ input }) => input as Wish);

export interface WishMade {
  readonly read: WishRead;
  /** undefined when nobody is wanted. */
  readonly wish: Wish | undefined;
}

export const wishMade = (conversation: Conversation): WishMade => {
  const { question, context } = conversation;
  const read = readWish(question, context.today);
  const before = wishesBefore(conversation);
  if (asksToExplain(question)) return { read, wish: undefined };
  return { read, wish: wishFromMemory(question, read, conversation.memories) ?? wishOf(question, read, before) };
};

const wishOf = (question: string, read: WishRead, before: readonly Wish[]): Wish | undefined => {
  const last = before.at(-1);
  if (last !== undefined && wantsMore(question)) return withMore(last);
  const kinds = criteriaIn(read.wish);
  if (last !== undefined && kinds.length === 0 && undoes.test(normalise(question))) return before.findLast((wish) => asked(wish) !== asked(last)) ?? last;
  if (last !== undefined && isFollowUp(question, read)) {
    const merged = mergeWish(last, read, question);
    if (asked(merged) !== asked(last) || asksSoftly(question, read)) return merged;
    // "Same, but fair": nothing to search by is left of it, and the same people are the honest answer.
    if (read.protectedAsks.length > 0) return merged;
    // "Who among these has done an ad film?", where an ad film was asked already: these, not everybody who has.
    if (pointsAtThese(question)) return merged;
  }
  return isSearch(question, read) ? read.wish : undefined;
};
