/**
 * BM25 over three texts a person, as postings in a worker's memory: FTS5's own formula (k1 1.2, b 0.75, a word's count weighed by the text that it stands in), at a
 * hundredth of its price, because the filter has been applied already and rows become objects only when they are found.
 */
import type { CastingText } from '../../../core/talent/index.ts';
import { foldNukta } from './fold-nukta.ts';
import { Slots } from './slots.ts';

/** What a word weighs by the text that it stands in, in tenths. */
const weights = { craft: 15, work: 10, profile: 12 } as const satisfies Record<Exclude<keyof CastingText, 'played'>, number>;
const names = Object.keys(weights) as (keyof typeof weights)[];
const mostWeight = 255;
const [k1, b] = [1.2, 0.75];
const leastRarity = 1e-6;

class Posting extends Slots {
  weights = new Uint8Array(4);

  add(slot: number, weight: number): void {
    if (this.length === this.weights.length) {
      const grown = new Uint8Array(2 * this.length);
      grown.set(this.weights);
      this.weights = grown;
    }
    this.weights[this.length] = Math.min(mostWeight, weight);
    this.push(slot);
  }
}

export class WordColumns {
  readonly #postings = new Map<string, Posting>();
  #lengths = new Uint16Array(1_024);
  #totalLength = 0;

  /** Slots come in ascending order. */
  add(slot: number, text: CastingText): void {
    const counted = new Map<string, number>();
    let length = 0;
    for (const name of names)
      for (const word of wordsOf(text[name])) {
        counted.set(word, (counted.get(word) ?? 0) + weights[name]);
        length += 1;
      }
    if (slot >= this.#lengths.length) {
      const grown = new Uint16Array(2 * slot);
      grown.set(this.#lengths);
      this.#lengths = grown;
    }
    this.#lengths[slot] = Math.min(65_535, length);
    this.#totalLength += this.#lengths[slot] as number;
    for (const [word, weight] of counted) {
      const posting = this.#postings.get(word) ?? new Posting();
      if (posting.length === 0) this.#postings.set(word, posting);
      posting.add(slot, weight);
    }
  }

  remove(slot: number): void {
    this.#totalLength -= this.#lengths[slot] ?? 0;
  }

  /** How many of those who are there have the word. */
  frequency(word: string, isLive: (slot: number) => boolean): number {
    const posting = this.#postings.get(word);
    if (posting === undefined) return 0;
    let having = 0;
    for (let at = 0; at < posting.length; at += 1) if (isLive(posting.all[at] as number)) having += 1;
    return having;
  }

  /** Adds to the sum of each slot its BM25. `people`: how many are there. */
  addScores(sums: Float32Array, words: readonly { readonly word: string; readonly having: number }[], people: number): void {
    const average = Math.max(1, this.#totalLength / Math.max(1, people));
    for (const { word, having } of words) {
      const posting = this.#postings.get(word);
      if (posting === undefined) continue;
      const rarity = Math.max(leastRarity, Math.log((people - having + 0.5) / (having + 0.5)));
      const { all, weights: counts, length } = posting;
      for (let at = 0; at < length; at += 1) {
        const slot = all[at] as number;
        const count = (counts[at] as number) / 10;
        const long = k1 * (1 - b + (b * (this.#lengths[slot] as number)) / average);
        sums[slot] = (sums[slot] as number) + (rarity * count * (k1 + 1)) / (count + long);
      }
    }
  }
}

/** Letters with their vowel signs, and digits; everything else parts words. */
export const wordsOf = (text: string): string[] => (plain.test(text) ? text : foldNukta(text)).split(between).filter((word) => word !== '');

/** What core has folded is mostly this already, and needs no second look. */
const plain = /^[a-z0-9 ]*$/u;
const between = /[^\p{L}\p{M}\p{N}\p{Co}]+/u;
