/**
 * What a search looks at, as columns in a worker's memory, read from the file. Slots are only appended: a changed person gets a new slot and her old one dies.
 */
import type { CastingText, IndexFilter } from '../../../core/talent/index.ts';
import { bestOf } from './best-of.ts';
import { FilterColumns, type Searchable } from './filter-columns.ts';
import { IdOrder } from './id-order.ts';
import { VectorColumns } from './vector-columns.ts';
import { WordColumns } from './word-columns.ts';

export interface ColumnEntry {
  readonly searchable: Searchable;
  readonly text: CastingText;
  /** Length 1, or all zeros. */
  readonly vector: Float32Array;
}

/** Fewer dead slots than this are no trouble. */
const fewDead = 1_000;

/** A slot and its score. */
export type Scored = readonly [slot: number, score: number];

export class Columns {
  readonly ids: string[] = [];
  readonly rows: number[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #filters = new FilterColumns();
  readonly #words = new WordColumns();
  readonly #vectors: VectorColumns;
  readonly #order = new IdOrder();
  /** Filled and read within one call: new ones of this size for each search would keep the collector busy. */
  #sums = new Float32Array(0);
  #scores = new Float32Array(0);

  constructor(dimensions: number) {
    this.#vectors = new VectorColumns(dimensions);
  }

  /** People who are there. */
  get size(): number {
    return this.#slotOf.size;
  }

  /** More than half of the slots are of nobody: reading the file anew is cheaper than carrying them. */
  get isMostlyDead(): boolean {
    const dead = this.ids.length - this.size;
    return dead > fewDead && dead > this.size;
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    this.#slotOf.delete(id);
    this.#filters.remove(slot);
    this.#words.remove(slot);
  }

  add(row: number, id: string, { searchable, text, vector }: ColumnEntry): void {
    this.remove(id);
    const slot = this.ids.length;
    this.ids.push(id);
    this.rows.push(row);
    this.#slotOf.set(id, slot);
    this.#filters.add(slot, searchable);
    this.#words.add(slot, text);
    this.#vectors.add(slot, vector);
  }

  /** How many pass. */
  count(filter: IndexFilter): number {
    return this.#filters.count(filter);
  }

  /** The slots of all who pass, ascending; overwritten by the next call. */
  passing(filter: IndexFilter): Uint32Array {
    return this.#filters.passing(filter);
  }

  /** Of some slots the first few by their ids. */
  first(slots: Uint32Array, most: number): Scored[] {
    return this.#best(slots, this.#scoresOf(slots).fill(0), -1, most);
  }

  /** Of some slots those nearest to a vector of length 1, by cosine. */
  nearest(slots: Uint32Array, vector: Float32Array, most: number): Scored[] {
    const scores = this.#scoresOf(slots);
    this.#vectors.cosines(slots, vector, scores);
    return this.#best(slots, scores, -2, most);
  }

  /** Of some slots those with the greatest sum of the weights of the terms that they have. */
  weighed(slots: Uint32Array, terms: readonly { readonly term: string; readonly weight: number }[], most: number): Scored[] {
    const sums = this.#emptySums();
    for (const { term, weight } of terms) {
      const posting = this.#filters.posting(term);
      if (posting === undefined) continue;
      const { all, length } = posting;
      for (let at = 0; at < length; at += 1) sums[all[at] as number] = (sums[all[at] as number] as number) + weight;
    }
    return this.#best(slots, this.#chosen(sums, slots), 0, most);
  }

  /** How many people have the word. */
  frequency(word: string): number {
    return this.#words.frequency(word, (slot) => this.#filters.isLive(slot));
  }

  /** Of some slots the best by BM25. */
  lexical(slots: Uint32Array, words: readonly { readonly word: string; readonly having: number }[], most: number): Scored[] {
    const sums = this.#emptySums();
    this.#words.addScores(sums, words, this.size);
    return this.#best(slots, this.#chosen(sums, slots), 0, most);
  }

  /** Slots in order of their ids. */
  byId(slots: Iterable<number>): number[] {
    const order = this.#order.of(this.ids);
    return [...slots].sort((left, right) => (order[left] as number) - (order[right] as number));
  }

  #best(slots: Uint32Array, scores: Float32Array, least: number, most: number): Scored[] {
    return bestOf(slots, scores, this.#order.of(this.ids), least, most).map((at): Scored => [slots[at] as number, scores[at] as number]);
  }

  #emptySums(): Float32Array {
    if (this.#sums.length < this.ids.length) this.#sums = new Float32Array(2 * this.ids.length);
    return this.#sums.fill(0, 0, this.ids.length);
  }

  #scoresOf(slots: Uint32Array): Float32Array {
    if (this.#scores.length < slots.length) this.#scores = new Float32Array(2 * this.ids.length);
    return this.#scores;
  }

  #chosen(sums: Float32Array, slots: Uint32Array): Float32Array {
    const chosen = this.#scoresOf(slots);
    for (let at = 0; at < slots.length; at += 1) chosen[at] = sums[slots[at] as number] as number;
    return chosen;
  }
}
