/** Where each word of a question stands among the candidates, itself or what is said for it, and what it is worth. */
import type { MemoryCandidate, MemoryStatistics } from '../memory-index.ts';
import { everydayWords } from './everyday-words.ts';
import { matesOf, membersOf, rootOf } from './near-words.ts';
import { countWords, numbered, rarity, type Shape, saturated } from './word-worth.ts';

export interface AskedWord {
  readonly worth: number;
  /** For each candidate, in order; 0: not there. */
  readonly strengths: readonly number[];
  /** Whether it stands there itself, for each candidate. */
  readonly isThere: readonly boolean[];
}

export interface AskedWeights extends Shape {
  /** Another word of the same root, beside the word itself. */
  readonly root: number;
  /** A word that is said for it. */
  readonly mate: number;
  /** What a word of every talk is worth less. */
  readonly everyday: number;
}

export const askedWords = (
  candidates: readonly MemoryCandidate[],
  asked: readonly string[],
  { count, averageLength, frequencies }: MemoryStatistics,
  weights: AskedWeights,
): AskedWord[] => {
  const words = numbered(asked);
  const same = countWords(candidates, asked, (word) => words.get(word));
  const root = countWords(candidates, asked, rootNumbers(asked));
  const mates = matesAmong(candidates, asked);
  return asked.map((word, number) => ({
    worth: rarity(count, frequencies[word] ?? 0) * (everydayWords().has(word) ? 1 - weights.everyday : 1),
    isThere: same.counts.map((times) => (times[number] ?? 0) > 0),
    strengths: candidates.map(({ entry }, at) => {
      const exact = same.counts[at]?.[number] ?? 0;
      const times = exact + weights.root * Math.max(0, (root.counts[at]?.[number] ?? 0) - exact);
      const said = times === 0 ? weights.mate * (mates[at]?.[number] ?? 0) : times;
      return said === 0 ? 0 : saturated(said, entry.words.length, averageLength, weights);
    }),
  }));
};

const rootNumbers = (asked: readonly string[]): ((word: string) => number | undefined) => {
  const roots = numbered(asked.map(rootOf));
  const known = new Map<string, number | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const number = roots.get(rootOf(word));
    known.set(word, number);
    return number;
  };
};

const matesAmong = (candidates: readonly MemoryCandidate[], asked: readonly string[]): Uint8Array[] => {
  const words = new Set(asked);
  const matesTo = new Map<string, number[]>();
  asked.forEach((word, number) => {
    for (const mate of matesOf(word)) if (!words.has(mate)) matesTo.set(mate, [...(matesTo.get(mate) ?? []), number]);
  });
  return candidates.map(({ entry }) => {
    const times = new Uint8Array(asked.length);
    if (matesTo.size > 0) for (const word of entry.words) for (const number of matesTo.get(word) ?? []) times[number] = 1;
    return times;
  });
};

/** For each candidate the sum over the question's words. */
export const wordScores = (candidates: readonly MemoryCandidate[], words: readonly AskedWord[]): number[] =>
  candidates.map((_, at) => words.reduce((sum, { worth, strengths }) => sum + worth * (strengths[at] ?? 0), 0));

const standInShare = 0.7;
/** For each candidate 0 to 1: the worth of the words that are there, of all that are asked. A word that nobody ever said counts against everybody. */
export const coveredShares = (candidates: readonly MemoryCandidate[], words: readonly AskedWord[]): number[] => {
  const all = words.reduce((sum, { worth }) => sum + worth, 0);
  return candidates.map((_, at) => {
    const there = words.reduce((sum, { worth, strengths, isThere }) => {
      if (isThere[at] === true) return sum + worth;
      return (strengths[at] ?? 0) > 0 ? sum + standInShare * worth : sum;
    }, 0);
    return all === 0 ? 0 : there / all;
  });
};

/** For each candidate what the pairs of the question's words are worth that stand side by side there too, or with one word between: "charity race". */
export const pairScores = (candidates: readonly MemoryCandidate[], asked: readonly string[], words: readonly AskedWord[]): number[] => {
  const numbers = numbered(asked);
  return candidates.map(({ entry }) => {
    const there = entry.words.map((word) => numbers.get(word));
    const pairs = new Set<number>();
    there.forEach((number, at) => {
      if (number !== undefined && (there[at + 1] === number + 1 || there[at + 2] === number + 1)) pairs.add(number);
    });
    return [...pairs].reduce((sum, number) => sum + Math.min(words[number]?.worth ?? 0, words[number + 1]?.worth ?? 0), 0);
  });
};

/** What an entry could reach that had every word often. */
export const mostOf = (words: readonly AskedWord[], { k1 }: Shape): number => words.reduce((sum, { worth }) => sum + worth * (k1 + 1), 0);

/** Words of the kinds that are asked for, each for less than a word of the question itself, and how rare it is where it was looked. */
export const kindScores = (candidates: readonly MemoryCandidate[], asked: readonly string[]): number[] => {
  const members = membersOf(asked);
  if (members.length === 0) return candidates.map(() => 0);
  const numbers = numbered(members);
  const { counts, having } = countWords(candidates, members, (word) => numbers.get(word));
  const rarities = having.map((some) => rarity(candidates.length, some));
  return counts.map((times) => {
    let [best, second] = [0, 0];
    times.forEach((count, number) => {
      const worth = count === 0 ? 0 : (rarities[number] ?? 0);
      if (worth > best) [best, second] = [worth, best];
      else if (worth > second) second = worth;
    });
    return best + 0.3 * second;
  });
};
