/** Stretches of talk: what was said in one go, and how much it speaks of what is asked. */
import type { MemoryCandidate } from '../memory-index.ts';
import type { AskedWord } from './asked-words.ts';
import { average, rarity, saturated, toOne } from './word-worth.ts';

/** Words further apart in time are another stretch of talk. */
const gapMs = 3 * 3_600_000;

/** Of which stretch each candidate is, counted from 0; candidates in the order in which they were said. */
export const stretchesOf = (candidates: readonly MemoryCandidate[]): number[] => {
  let stretch = -1;
  return candidates.map(({ entry }, at) => {
    const before = candidates[at - 1]?.entry;
    const isNew = before === undefined || before.conversationId !== entry.conversationId || Math.abs(Date.parse(entry.at) - Date.parse(before.at)) > gapMs;
    stretch += isNew ? 1 : 0;
    return stretch;
  });
};

/** For each candidate 0 to 1: of its stretch. */
export const stretchScores = (candidates: readonly MemoryCandidate[], stretches: readonly number[], words: readonly AskedWord[]): number[] => {
  const scores = new Array<number>((stretches.at(-1) ?? -1) + 1).fill(0);
  const lengths = sumsBy(
    stretches,
    candidates.map(({ entry }) => entry.words.length),
  );
  const usual = average(lengths);
  for (const { strengths } of words) {
    const counts = sumsBy(
      stretches,
      strengths.map((strength) => Math.min(1, strength)),
    );
    const worth = rarity(counts.length, counts.filter((count) => count > 0).length);
    counts.forEach((count, stretch) => {
      scores[stretch] = (scores[stretch] ?? 0) + worth * saturated(count, lengths[stretch] ?? 0, usual, { k1: 1.2, b: 0.75 });
    });
  }
  const shares = toOne(scores);
  return stretches.map((stretch) => shares[stretch] ?? 0);
};

const sumsBy = (stretches: readonly number[], values: readonly number[]): number[] => {
  const sums = new Array<number>((stretches.at(-1) ?? -1) + 1).fill(0);
  stretches.forEach((stretch, at) => {
    sums[stretch] = (sums[stretch] ?? 0) + (values[at] ?? 0);
  });
  return sums;
};
