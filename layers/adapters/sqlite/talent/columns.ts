/**
 * What a search looks at, as columns in a worker's memory, read from the file. Slots are only appended: a changed person gets a new slot and her old one dies.
 */
import type { CastingText, IndexFilter, IndexNumber } from '../../../core/talent/index.ts';
import { Slots } from './slots.ts';
import { WordColumns } from './word-columns.ts';

export interface Searchable {
  readonly terms: readonly string[];
  readonly numbers: Readonly<Partial<Record<IndexNumber, number>>>;
  readonly booked: readonly { readonly from: string; readonly to: string }[];
}

export interface ColumnEntry {
  readonly searchable: Searchable;
  readonly text: CastingText;
  /** Length 1, or all zeros. */
  readonly vector: Float32Array;
}

const firstCapacity = 1_024;
/** Fewer dead slots than this are no trouble. */
const fewDead = 1_000;

export class Columns {
  readonly ids: string[] = [];
  readonly rows: number[] = [];
  readonly versions: number[] = [];
  readonly #dimensions: number;
  readonly #slotOf = new Map<string, number>();
  readonly #postings = new Map<string, Slots>();
  readonly #numbers = new Map<string, Float64Array>();
  /** Pairs of first and last day, YYYYMMDD. */
  readonly #booked: (Int32Array | undefined)[] = [];
  readonly #words = new WordColumns();
  #capacity = firstCapacity;
  #live = new Uint8Array(firstCapacity);
  /** Used by one filter at a time: which of its groups a slot has been found in. */
  #marks = new Uint32Array(firstCapacity);
  #mark = 0;
  /** One column a dimension: a hashed question has few that are not zero. */
  #vectors: Int8Array[];
  #scales = new Float32Array(firstCapacity);

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#vectors = Array.from({ length: dimensions }, () => new Int8Array(firstCapacity));
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
    this.#live[slot] = 0;
    this.#slotOf.delete(id);
    this.#words.remove(slot);
  }

  add(row: number, id: string, version: number, { searchable, text, vector }: ColumnEntry): void {
    this.remove(id);
    const slot = this.ids.length;
    if (slot === this.#capacity) this.#grow();
    this.ids.push(id);
    this.rows.push(row);
    this.versions.push(version);
    this.#slotOf.set(id, slot);
    this.#live[slot] = 1;
    for (const term of searchable.terms) this.#posting(term).push(slot);
    for (const [name, value] of Object.entries(searchable.numbers)) if (value !== undefined) this.#column(name)[slot] = value;
    this.#booked[slot] = searchable.booked.length === 0 ? undefined : Int32Array.from(searchable.booked.flatMap(({ from, to }) => [dayOf(from), dayOf(to)]));
    this.#words.add(slot, text);
    this.#setVector(slot, vector);
  }

  #posting(term: string): Slots {
    const posting = this.#postings.get(term) ?? new Slots();
    if (posting.length === 0) this.#postings.set(term, posting);
    return posting;
  }

  #column(name: string): Float64Array {
    const column = this.#numbers.get(name) ?? new Float64Array(this.#capacity).fill(Number.NaN);
    this.#numbers.set(name, column);
    return column;
  }

  #setVector(slot: number, vector: Float32Array): void {
    let largest = 0;
    for (let dimension = 0; dimension < vector.length; dimension += 1) largest = Math.max(largest, Math.abs(vector[dimension] as number));
    this.#scales[slot] = largest / 127;
    if (largest === 0) return;
    for (let dimension = 0; dimension < this.#dimensions; dimension += 1) {
      const value = vector[dimension] ?? 0;
      if (value !== 0) (this.#vectors[dimension] as Int8Array)[slot] = Math.round((value / largest) * 127);
    }
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = <Column extends Uint8Array | Int8Array | Float32Array>(column: Column, empty: Column): Column => {
      empty.set(column);
      return empty;
    };
    this.#live = larger(this.#live, new Uint8Array(this.#capacity));
    this.#marks = new Uint32Array(this.#capacity);
    this.#mark = 0;
    this.#scales = larger(this.#scales, new Float32Array(this.#capacity));
    this.#vectors = this.#vectors.map((column) => larger(column, new Int8Array(this.#capacity)));
    for (const [name, column] of this.#numbers) {
      const grown = new Float64Array(this.#capacity).fill(Number.NaN);
      grown.set(column);
      this.#numbers.set(name, grown);
    }
  }

  /** The slots of all who pass, ascending. */
  passing({ anyOf, noneOf, ranges, notBooked }: IndexFilter): Uint32Array {
    const count = this.ids.length;
    const marks = this.#marks;
    /** A slot has passed the groups so far when it bears the last mark. */
    let last = this.#nextMark();
    for (let slot = 0; slot < count; slot += 1) if (this.#live[slot] === 1) marks[slot] = last;
    for (const group of anyOf) {
      const next = this.#nextMark();
      for (const term of group) {
        const posting = this.#postings.get(term);
        if (posting === undefined) continue;
        const { all, length } = posting;
        for (let at = 0; at < length; at += 1) if (marks[all[at] as number] === last) marks[all[at] as number] = next;
      }
      last = next;
    }
    for (const term of noneOf) {
      const posting = this.#postings.get(term);
      if (posting !== undefined) for (let at = 0; at < posting.length; at += 1) marks[posting.all[at] as number] = 0;
    }
    const slots = new Uint32Array(count);
    let passed = 0;
    for (let slot = 0; slot < count; slot += 1) if (marks[slot] === last) slots[passed++] = slot;
    // Each further condition looks only at those whom the ones before let pass.
    for (const { number, min = -Infinity, max = Infinity, orMissing } of ranges) {
      const column = this.#numbers.get(number);
      let kept = 0;
      for (let at = 0; at < passed; at += 1) {
        const slot = slots[at] as number;
        const value = column === undefined ? Number.NaN : (column[slot] as number);
        // Not a number is in no range.
        if (Number.isNaN(value) ? orMissing : value >= min && value <= max) slots[kept++] = slot;
      }
      passed = kept;
    }
    if (notBooked !== null) {
      const [from, to] = [dayOf(notBooked.from), dayOf(notBooked.to)];
      let kept = 0;
      for (let at = 0; at < passed; at += 1) {
        const slot = slots[at] as number;
        if (!isBooked(this.#booked[slot], from, to, notBooked.on)) slots[kept++] = slot;
      }
      passed = kept;
    }
    return slots.subarray(0, passed);
  }

  /** Marks are never used twice, so that nothing need be wiped between two filters. */
  #nextMark(): number {
    if (this.#mark === 0xffff_ffff) {
      this.#marks.fill(0);
      this.#mark = 0;
    }
    this.#mark += 1;
    return this.#mark;
  }

  /** The cosine of each of the slots with a vector of length 1. */
  cosines(slots: Uint32Array, vector: Float32Array): Float32Array {
    const sums = new Float32Array(slots.length);
    const isEverybody = slots.length === this.ids.length;
    vector.forEach((weight, dimension) => {
      if (weight === 0) return;
      const column = this.#vectors[dimension] as Int8Array;
      if (isEverybody) for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + weight * (column[at] as number);
      else for (let at = 0; at < slots.length; at += 1) sums[at] = (sums[at] as number) + weight * (column[slots[at] as number] as number);
    });
    for (let at = 0; at < slots.length; at += 1) sums[at] = (sums[at] as number) * (this.#scales[slots[at] as number] as number);
    return sums;
  }

  /** The sum of the weights of those terms that each of the slots has. */
  weighed(slots: Uint32Array, terms: readonly { readonly term: string; readonly weight: number }[]): Float32Array {
    const sums = new Float32Array(this.ids.length);
    for (const { term, weight } of terms) {
      const posting = this.#postings.get(term);
      if (posting === undefined) continue;
      const { all, length } = posting;
      for (let at = 0; at < length; at += 1) sums[all[at] as number] = (sums[all[at] as number] as number) + weight;
    }
    return of(sums, slots);
  }

  /** How many people have the word. */
  frequency(word: string): number {
    return this.#words.frequency(word, this.#live);
  }

  /** BM25 of each of the slots; 0 where none of the words is. */
  lexical(slots: Uint32Array, words: readonly { readonly word: string; readonly having: number }[]): Float32Array {
    return of(this.#words.scores(words, this.size, this.ids.length), slots);
  }
}

const of = (sums: Float32Array, slots: Uint32Array): Float32Array => {
  const chosen = new Float32Array(slots.length);
  for (let at = 0; at < slots.length; at += 1) chosen[at] = sums[slots[at] as number] as number;
  return chosen;
};

/** YYYY-MM-DD as a number in the same order. */
const dayOf = (day: string): number => Number(day.replaceAll('-', ''));

const isBooked = (runs: Int32Array | undefined, from: number, to: number, on: NonNullable<IndexFilter['notBooked']>['on']): boolean => {
  if (runs === undefined) return false;
  for (let at = 0; at < runs.length; at += 2) {
    const [first, last] = [runs[at] as number, runs[at + 1] as number];
    if (on === 'anyDay' ? first <= to && from <= last : first <= from && to <= last) return true;
  }
  return false;
};
