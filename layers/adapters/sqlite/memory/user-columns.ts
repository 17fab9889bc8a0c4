/**
 * What one user's search looks at, in a thread's memory: postings of words and of dimensions. Slots are only appended: a changed entry gets a new slot and its old
 * one dies. A hashed vector is mostly zeros, so that a dimension is a posting too.
 */
import type { MemoryQuery } from '../../../core/memory/index.ts';
import { Posting } from './posting.ts';

export interface Scored {
  readonly slot: number;
  /** Null: no vector was asked with. */
  readonly cosine: number | null;
}

export interface ColumnEntry {
  readonly conversation: string | null;
  readonly place: number;
  readonly at: string;
  readonly words: readonly string[];
  /** The dimensions that are not zero, and their values divided by the scale. */
  readonly dimensions: Uint16Array;
  readonly values: Int8Array;
  readonly scale: number;
}

export class UserColumns {
  readonly rows: number[] = [];
  readonly #conversations: (string | null)[] = [];
  readonly #places: number[] = [];
  readonly #times: number[] = [];
  readonly #lengths: number[] = [];
  readonly #scales: number[] = [];
  readonly #live: boolean[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #words = new Map<string, Posting>();
  readonly #dimensions = new Map<number, Posting>();
  readonly #byPlace = new Map<string, number[]>();
  #totalLength = 0;
  lastRow = 0;

  get size(): number {
    return this.#slotOf.size;
  }

  get averageLength(): number {
    return this.#totalLength / Math.max(1, this.size);
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    this.#live[slot] = false;
    this.#totalLength -= this.#lengths[slot] ?? 0;
    this.#slotOf.delete(id);
  }

  add(row: number, id: string, entry: ColumnEntry): void {
    this.remove(id);
    const slot = this.rows.length;
    this.rows.push(row);
    this.#conversations.push(entry.conversation);
    this.#places.push(entry.place);
    this.#times.push(Date.parse(entry.at));
    this.#lengths.push(entry.words.length);
    this.#scales.push(entry.scale);
    this.#live.push(true);
    this.#slotOf.set(id, slot);
    this.#totalLength += entry.words.length;
    for (const word of new Set(entry.words)) postingIn(this.#words, word).push(slot, 1);
    for (let at = 0; at < entry.dimensions.length; at += 1) postingIn(this.#dimensions, entry.dimensions[at] as number).push(slot, entry.values[at] as number);
    if (entry.conversation !== null) {
      const key = `${entry.conversation} ${entry.place}`;
      const there = this.#byPlace.get(key);
      if (there === undefined) this.#byPlace.set(key, [slot]);
      else there.push(slot);
    }
  }

  search({ words, also, vector, within, until, limit, beside }: MemoryQuery): { found: Scored[]; frequencies: Record<string, number> } {
    const passing = this.#passing(within, until);
    const { scores, frequencies } = this.#wordScores(words, also);
    const cosines = vector === null ? undefined : this.#cosines(vector);
    const lexical = this.#best(scores, passing, limit);
    const semantic = cosines === undefined ? [] : this.#best(cosines, passing, limit);
    const found = new Set([...lexical, ...semantic]);
    const most = lexical[0] === undefined ? 1 : scores[lexical[0]] || 1;
    const worth = (slot: number): number => (scores[slot] ?? 0) / most + 0.2 * (cosines?.[slot] ?? 0);
    const best = [...found].sort((left, right) => worth(right) - worth(left) || left - right).slice(0, beside.best);
    for (const slot of best) for (const near of this.#beside(slot, beside.distance)) if (passing === undefined || passing[near] === 1) found.add(near);
    return { found: [...found].map((slot) => ({ slot, cosine: cosines?.[slot] ?? null })), frequencies };
  }

  /** Undefined: everything that is there passes. */
  #passing(within: string | null, until: string | null): Uint8Array | undefined {
    if (within === null && until === null && this.size === this.rows.length) return undefined;
    const last = until === null ? Infinity : Date.parse(until);
    const passing = new Uint8Array(this.rows.length);
    for (let slot = 0; slot < passing.length; slot += 1)
      if (this.#live[slot] === true && (within === null || this.#conversations[slot] === within) && (this.#times[slot] ?? 0) <= last) passing[slot] = 1;
    return passing;
  }

  #wordScores(words: readonly string[], also: readonly string[]): { scores: Float32Array; frequencies: Record<string, number> } {
    const scores = new Float32Array(this.rows.length);
    const frequencies = Object.fromEntries(words.map((word) => [word, this.#addScores(scores, word, 1)]));
    for (const word of also) this.#addScores(scores, word, 1 / 3);
    return { scores, frequencies };
  }

  /** How many have the word. */
  #addScores(scores: Float32Array, word: string, share: number): number {
    const posting = this.#words.get(word);
    if (posting === undefined) return 0;
    const { slots, length } = posting;
    let having = 0;
    if (this.size === this.rows.length) having = length;
    else for (let at = 0; at < length; at += 1) having += this.#live[slots[at] as number] === true ? 1 : 0;
    const worth = share * Math.log(1 + (this.size - having + 0.5) / (having + 0.5));
    const average = Math.max(1, this.averageLength);
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] as number;
      scores[slot] = (scores[slot] as number) + worth / (1 + 0.3 * ((this.#lengths[slot] as number) / average));
    }
    return having;
  }

  #cosines(vector: Float32Array): Float32Array {
    const sums = new Float32Array(this.rows.length);
    vector.forEach((weight, dimension) => {
      const posting = weight === 0 ? undefined : this.#dimensions.get(dimension);
      if (posting === undefined) return;
      const { slots, values, length } = posting;
      for (let at = 0; at < length; at += 1) sums[slots[at] as number] = (sums[slots[at] as number] as number) + weight * (values[at] as number);
    });
    for (let slot = 0; slot < sums.length; slot += 1) sums[slot] = (sums[slot] as number) * (this.#scales[slot] as number);
    return sums;
  }

  /** The slots with the highest scores above zero, highest first; of equals the later. */
  #best(scores: Float32Array, passing: Uint8Array | undefined, limit: number): number[] {
    const kept: number[] = [];
    let least = 0;
    for (let slot = scores.length - 1; slot >= 0; slot -= 1) {
      const score = scores[slot] as number;
      if (score <= least || (passing !== undefined && passing[slot] === 0)) continue;
      kept.push(slot);
      if (kept.length < 8 * limit) continue;
      kept.sort((left, right) => (scores[right] as number) - (scores[left] as number) || right - left).length = limit;
      least = scores[kept[limit - 1] as number] as number;
    }
    return kept.sort((left, right) => (scores[right] as number) - (scores[left] as number) || right - left).slice(0, limit);
  }

  #beside(slot: number, distance: number): number[] {
    const conversation = this.#conversations[slot];
    if (conversation === null || conversation === undefined) return [];
    const place = this.#places[slot] ?? 0;
    return Array.from({ length: 2 * distance + 1 }, (_, at) => this.#byPlace.get(`${conversation} ${place + at - distance}`) ?? [])
      .flat()
      .filter((near) => this.#live[near] === true);
  }
}

const postingIn = <Key>(postings: Map<Key, Posting>, key: Key): Posting => {
  const posting = postings.get(key) ?? new Posting();
  if (posting.length === 0) postings.set(key, posting);
  return posting;
};
