/** How to answer ("send profiles to …", "interested? DM"): no part, no wish, and nothing that describes somebody. */
import type { Board } from './board.ts';
import { type Item, isMark, termOf } from './items.ts';
import type { TermSlot } from './term.ts';

const verbs =
  /\b(?:send|sending|share|sharing|dm|ping|inbox|whatsapp|mail|email|call|contact|forward|submit|apply|revert|reply|bhejo|bhejen|bheje|bhej|bhejiye|भेजो|भेजें|भेजिए)\b/u;
/** What is sent. "Send me a stern father" asks for somebody. */
const things =
  /\b(?:profiles?|pics?|pictures?|photos?|images?|portfolios?|videos?|clips?|intros?|introductions?|introductory|details?|resumes?|cv|biodata|numbers?|reels?|showreels?|links?|selfies?|snaps?|tapes?|self tapes?|selftapes?|dm|inbox|apply|whatsapp)\b/u;
/** "Profiles of a stern father": whose they are is the wish. */
const whose = /\b(?:of|for|who|whose|jo|jiske|like|jaise)\b/u;
const opening = 4;
const shortOffer = 6;
/** Nobody says it at greater length; every comma of an endless list would look at all the rest of it. */
const mostItems = 80;

/** Whether a sentence, or what stands between its commas, only says how to answer. */
export const isAnswering = (text: string): boolean => {
  const words = text.trim().split(/\s+/u);
  const first = words.slice(0, opening).join(' ');
  const isOffer = /^(?:if |all |only |pls |please )?interested\b/u.test(first) || (words.length <= shortOffer && words.at(-1) === 'interested');
  return ((verbs.test(first) || /\bbhej/u.test(text)) && things.test(text) && !whose.test(text)) || (isOffer && (verbs.test(text) || words.length <= opening));
};

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
