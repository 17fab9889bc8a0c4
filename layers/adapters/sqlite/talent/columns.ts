/**
 * What a filter and a vector search look at, as columns in a worker's memory, read from the file. Slots are only appended: a changed person gets a new slot
 * and her old one dies.
 */
import type { IndexFilter, IndexNumber } from '../../../core/talent/index.ts';

export interface Searchable {
  readonly terms: readonly string[];
  readonly numbers: Readonly<Partial<Record<IndexNumber, number>>>;
  readonly booked: readonly { readonly from: string; readonly to: string }[];
}

const firstCapacity = 1_024;

export class Columns {
  readonly ids: string[] = [];
  readonly rows: number[] = [];
  readonly versions: number[] = [];
  readonly #dimensions: number;
  readonly #slotOf = new Map<string, number>();
  readonly #slotOfRow = new Map<number, number>();
  readonly #postings = new Map<string, number[]>();
  readonly #numbers = new Map<string, Float64Array>();
  readonly #booked: (Searchable['booked'] | undefined)[] = [];
  #capacity = firstCapacity;
  #live = new Uint8Array(firstCapacity);
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

  slotOf(id: string): number | undefined {
    return this.#slotOf.get(id);
  }

  slotOfRow(row: number): number | undefined {
    return this.#slotOfRow.get(row);
  }

  remove(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    this.#live[slot] = 0;
    this.#slotOf.delete(id);
    this.#slotOfRow.delete(this.rows[slot] ?? -1);
  }

  add(row: number, id: string, version: number, searchable: Searchable, vector: Float32Array): void {
    this.remove(id);
    const slot = this.ids.length;
    if (slot === this.#capacity) this.#grow();
    this.ids.push(id);
    this.rows.push(row);
    this.versions.push(version);
    this.#slotOf.set(id, slot);
    this.#slotOfRow.set(row, slot);
    this.#live[slot] = 1;
    for (const term of searchable.terms) this.#posting(term).push(slot);
    for (const [name, value] of Object.entries(searchable.numbers)) if (value !== undefined) this.#column(name)[slot] = value;
    this.#booked[slot] = searchable.booked.length === 0 ? undefined : searchable.booked;
    this.#setVector(slot, vector);
  }

  #posting(term: string): number[] {
    const posting = this.#postings.get(term) ?? [];
    if (posting.length === 0) this.#postings.set(term, posting);
    return posting;
  }

  #column(name: string): Float64Array {
    const column = this.#numbers.get(name) ?? new Float64Array(this.#capacity).fill(Number.NaN);
    this.#numbers.set(name, column);
    return column;
  }

  #setVector(slot: number, vector: Float32Array): void {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
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
    const state = this.#live.slice(0, count);
    for (const group of anyOf) {
      const hit = new Uint8Array(count);
      for (const term of group) for (const slot of this.#postings.get(term) ?? []) hit[slot] = 1;
      for (let slot = 0; slot < count; slot += 1) state[slot] = (state[slot] as number) & (hit[slot] as number);
    }
    for (const term of noneOf) for (const slot of this.#postings.get(term) ?? []) state[slot] = 0;
    for (const { number, min = -Infinity, max = Infinity, orMissing } of ranges) {
      const column = this.#numbers.get(number);
      for (let slot = 0; slot < count; slot += 1) {
        const value = column === undefined ? Number.NaN : (column[slot] as number);
        // Not a number is in no range.
        if (Number.isNaN(value) ? !orMissing : value < min || value > max) state[slot] = 0;
      }
    }
    let passed = 0;
    for (let slot = 0; slot < count; slot += 1) {
      if (state[slot] === 1 && notBooked !== null && isBooked(this.#booked[slot], notBooked)) state[slot] = 0;
      passed += state[slot] as number;
    }
    const slots = new Uint32Array(passed);
    for (let slot = 0, at = 0; slot < count; slot += 1) if (state[slot] === 1) slots[at++] = slot;
    return slots;
  }

  /** The cosine of each of the slots with a vector of length 1. */
  cosines(slots: Uint32Array, vector: Float32Array): Float32Array {
    const sums = new Float32Array(slots.length);
    vector.forEach((weight, dimension) => {
      if (weight === 0) return;
      const column = this.#vectors[dimension] as Int8Array;
      for (let at = 0; at < slots.length; at += 1) sums[at] = (sums[at] as number) + weight * (column[slots[at] as number] as number);
    });
    for (let at = 0; at < slots.length; at += 1) sums[at] = (sums[at] as number) * (this.#scales[slots[at] as number] as number);
    return sums;
  }

  /** The sum of the weights of those terms that each of the slots has. */
  weighed(slots: Uint32Array, terms: readonly { readonly term: string; readonly weight: number }[]): Float32Array {
    const sums = new Float32Array(this.ids.length);
    for (const { term, weight } of terms) for (const slot of this.#postings.get(term) ?? []) sums[slot] = (sums[slot] as number) + weight;
    return Float32Array.from(slots, (slot) => sums[slot] as number);
  }
}

const isBooked = (runs: Searchable['booked'] | undefined, { from, to, on }: NonNullable<IndexFilter['notBooked']>): boolean =>
  runs?.some((run) => (on === 'anyDay' ? run.from <= to && from <= run.to : run.from <= from && to <= run.to)) ?? false;
