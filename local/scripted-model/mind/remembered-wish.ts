/** "Same kind as for the Tanishq film", "jaise pichhli baar": a wish that points to what the request holds as remembered, and goes on from there. */
import { mergeWish } from '../wish/follow-up.ts';
import { normalise, wordPattern } from '../wish/normalise.ts';
import { readWish, type WishRead } from '../wish/read-wish.ts';
import { criteriaIn, type Wish } from '../wish/wish.ts';
import type { RememberedText } from './memories.ts';

const pointsToEarlier = new RegExp(
  wordPattern(
    normalise(
      'same (?:kind|type|sort|profile|brief|look|people|actors?|actress(?:es)?|as)|as (?:for|in|we had|before|last time|with)|like (?:for|in|last time|the one|those|before)|similar to|again for|last time|usual|continue with|where we left|jaise|jaisi|jaisa|waisi hi|waise hi|wahi|pichhli baar|pehle jaisi|पिछली बार|जैसे|जैसी|वैसी ही|वैसे ही|वही',
    ),
  ),
  'u',
);

/** Words that every brief has tell nothing about which one is meant. */
const common = new Set(
  'the for film movie tvc series web serial show campaign commercial project music video actress actresses actor actors people find show need same kind type as but must she he they can who and with from aged age speak speaks in of a an to ke ki ka liye wali wale wala jaisi jaise chahiye film ad'.split(
    ' ',
  ),
);
const wordsOf = (text: string): string[] => (normalise(text).match(/[\p{L}\p{M}\d]{3,}/gu) ?? []).filter((word) => !common.has(word));

/** The remembered brief that has most of the question's own words; undefined when none is meant. */
const meant = (question: string, memories: readonly RememberedText[]): RememberedText | undefined => {
  const asked = new Set(wordsOf(question));
  const scored = memories
    .map((memory) => ({ memory, shared: wordsOf(memory.text).filter((word) => asked.has(word)).length, kinds: criteriaIn(briefOf(memory.text)).length }))
    .filter(({ shared, kinds }) => shared > 0 && kinds > 0);
  return scored.toSorted((left, right) => right.shared - left.shared || right.kinds - left.kinds)[0]?.memory;
};

/** What a remembered brief asks; its leftover words and its number of people are of its own day. */
const briefOf = (text: string): Wish => {
  const { text: _, limit: __, availableOn: ___, ...wish } = readWish(text).wish;
  return wish;
};

export const wishFromMemory = (question: string, read: WishRead, memories: readonly RememberedText[]): Wish | undefined => {
  if (!pointsToEarlier.test(normalise(question))) return undefined;
  const memory = meant(question, memories);
  return memory && mergeWish(briefOf(memory.text), read, question);
};
