/** The telling words of the best few that the question did not use: what else is spoken of where it is answered. */
import type { MemoryCandidate } from '../memory-index.ts';
import { average, countWords, numbered, rarity, type Shape, saturated, toOne } from './word-worth.ts';

const bestEntries = 3;
const mostWords = 20;

/** For each candidate 0 to 1, by the scores it has so far. */
export const feedbackScores = (
  candidates: readonly MemoryCandidate[],
  asked: ReadonlySet<string>,
  scores: readonly number[],
  base: readonly number[],
  shape: Shape,
): number[] => {
  const best = [...scores.keys()].sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0)).slice(0, bestEntries);
  const said = [...new Set(best.flatMap((at) => candidates[at]?.entry.words ?? []))].filter((word) => !asked.has(word));
  const numbers = numbered(said);
  const { counts, having } = countWords(candidates, said, (word) => numbers.get(word));
  const rarities = having.map((some) => rarity(candidates.length, some));
  const worth = said.map((_, number) =>
    best.reduce((sum, at) => {
      const has = (counts[at]?.[number] ?? 0) > 0;
      return has ? sum + ((base[at] ?? 0) * (rarities[number] ?? 0)) / Math.sqrt(candidates[at]?.entry.words.length || 1) : sum;
    }, 0),
  );
  const chosen = [...said.keys()].sort((left, right) => (worth[right] ?? 0) - (worth[left] ?? 0) || left - right).slice(0, mostWords);
  const largest = worth[chosen[0] ?? -1] || 1;
  const usual = average(candidates.map(({ entry }) => entry.words.length));
  return toOne(
    candidates.map(({ entry }, at) =>
      chosen.reduce((sum, number) => {
        const times = counts[at]?.[number] ?? 0;
        return times === 0 ? sum : sum + ((worth[number] ?? 0) / largest) * (rarities[number] ?? 0) * saturated(times, entry.words.length, usual, shape);
      }, 0),
    ),
  );
};
