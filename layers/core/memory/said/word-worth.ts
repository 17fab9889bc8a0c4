/** What words are worth: the measures of BM25, and counting words over candidates. */
import type { MemoryCandidate } from '../memory-index.ts';

/** Of a word that so many of the entries have. */
export const rarity = (entries: number, having: number): number => Math.log(1 + (Math.max(entries, having) - having + 0.5) / (having + 0.5));

export interface Shape {
  readonly k1: number;
  readonly b: number;
}

/** How much it tells that a word is there so often, in so many words. */
export const saturated = (count: number, length: number, average: number, { k1, b }: Shape): number =>
  (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / Math.max(1, average)));

export const average = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

/** The largest becomes 1. */
export const toOne = (scores: readonly number[]): number[] => {
  const largest = scores.reduce((most, score) => Math.max(most, score), 0);
  return largest === 0 ? [...scores] : scores.map((score) => score / largest);
};

export const numbered = (words: readonly string[]): Map<string, number> => new Map(words.map((word, number) => [word, number]));

/** For each candidate how often it has each of some words; for each of the words how many candidates have it. */
export interface Counted {
  readonly counts: readonly Uint8Array[];
  readonly having: readonly number[];
}

export const countWords = (candidates: readonly MemoryCandidate[], words: readonly string[], numberOf: (word: string) => number | undefined): Counted => {
  const having = new Array<number>(words.length).fill(0);
  const counts = candidates.map(({ entry }) => {
    const times = new Uint8Array(words.length);
    for (const word of entry.words) {
      const number = numberOf(word);
      if (number === undefined) continue;
      if (times[number] === 0) having[number] = (having[number] ?? 0) + 1;
      times[number] = Math.min(255, (times[number] ?? 0) + 1);
    }
    return times;
  });
  return { counts, having };
};
