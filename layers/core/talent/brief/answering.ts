/** How to answer ("send profiles to …", "interested? DM"): no part, no wish, and nothing that describes somebody. */
import type { Board } from './board.ts';
import { isAnswering, opening, shortOffer, verbs } from './how-to-answer.ts';
import { type Item, isMark, termOf } from './items.ts';
import type { TermSlot } from './term.ts';

/** Nobody says it at greater length; every comma of an endless list would look at all the rest of it. */
const mostItems = 80;

const wishes: readonly TermSlot[] = [
  'gender',
  'kin',
  'lifeStage',
  'decade',
  'character',
  'city',
  'locality',
  'language',
  'dialect',
  'medium',
  'money',
  'month',
  'build',
  'look',
  'experience',
  'union',
];
const shown = /^(?:videos?|clips?|reels?|links?|performance)$/u;

/** Takes such sentences from all readers, so that "share your best dance video" asks for no dancer. One that holds a wish is left. */
export const takeAnswers = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    if (!opens(board.items, at)) continue;
    const end = endOf(board.items, at);
    if (end - at > mostItems) continue;
    const sentence = board.items.slice(at, end);
    if (!mayAnswer(sentence) || !isAnswering(sentence.map(({ text }) => text).join(' ')) || sentence.some((item, place) => isWish(item, sentence[place + 1])))
      continue;
    board.take(at, end - 1);
    at = end - 1;
  }
};

/** What `isAnswering` asks of the first words or anywhere, at the price of a look. */
const mayAnswer = (sentence: readonly Item[]): boolean =>
  sentence.some(
    ({ text }, place) =>
      (place < opening && (verbs.test(text) || text.includes('interested'))) || text.includes('bhej') || (place < shortOffer && text === 'interested'),
  );

const isWish = (item: Item, next: Item | undefined): boolean =>
  wishes.some((slot) => termOf(item, slot) !== undefined) ||
  // "M 30-55, profiles bhejo".
  (['m', 'f'].includes(item.text) && next?.kind === 'number') ||
  (termOf(item, 'skill') !== undefined && !shown.test(next?.text ?? ''));

const isEnd = (items: readonly Item[], at: number): boolean =>
  isMark(items[at], '\n', '!', '?', ';', '|') || (isMark(items[at], '.') && items[at + 1]?.isGlued !== true);
const opens = (items: readonly Item[], at: number): boolean => at === 0 || isEnd(items, at - 1) || isMark(items[at - 1], ',', ')', ':', '•');
const endOf = (items: readonly Item[], from: number): number => {
  let end = from;
  while (end < items.length && end - from <= mostItems && !isEnd(items, end)) end += 1;
  return end;
};
