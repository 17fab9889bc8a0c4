/**
 * What a filter looks at: terms as postings, numbers, booked days. Each of a filter's conditions is a set of slots, and the sets that were asked lately are kept, because
 * different questions share most of their conditions (a gender, a city, that consent has not run out).
 */
import type { IndexFilter, IndexNumber } from '../../../core/talent/index.ts';
import { type Bits, clearBit, hasBit, listBits, meet, noBits, setBit, sizeOf, without } from './bits.ts';
import { Slots } from './slots.ts';

export interface Searchable {
  readonly terms: readonly string[];
  readonly numbers: Readonly<Partial<Record<IndexNumber, number>>>;
  readonly booked: readonly { readonly from: string; readonly to: string }[];
}

/** Of the sets that are kept. */
const mostBytes = 8_000_000;

export class FilterColumns {
  readonly #postings = new Map<string, Slots>();
  readonly #numbers = new Map<string, Float64Array>();
  /** Of those who are booked: pairs of first and last day, YYYYMMDD. */
  readonly #booked = new Map<number, Int32Array>();
  /** The least recent first. */
  readonly #kept = new Map<string, Bits>();
  #count = 0;
  #live = noBits(1_024);
  #found = noBits(0);
  #slots = new Uint32Array(0);

  /** Slots come in ascending order. */
  add(slot: number, { terms, numbers, booked }: Searchable): void {
    this.#kept.clear();
    this.#count = slot + 1;
    if (slot >= 32 * this.#live.length) {
      const grown = noBits(64 * this.#live.length);
      grown.set(this.#live);
      this.#live = grown;
    }
    setBit(this.#live, slot);
    for (const term of terms) this.#posting(term).push(slot);
    for (const [name, value] of Object.entries(numbers)) if (value !== undefined) this.#column(name, slot)[slot] = value;
    if (booked.length > 0) this.#booked.set(slot, Int32Array.from(booked.flatMap(({ from, to }) => [dayOf(from), dayOf(to)])));
  }

  /** What was kept stays right: nobody who died passes. */
  remove(slot: number): void {
    clearBit(this.#live, slot);
    this.#booked.delete(slot);
  }

  isLive(slot: number): boolean {
    return hasBit(this.#live, slot);
  }

  posting(term: string): Slots | undefined {
    return this.#postings.get(term);
  }

  /** How many pass. */
  count(filter: IndexFilter): number {
    return sizeOf(this.#passing(filter));
  }

  /** The slots of all who pass, ascending; overwritten by the next call. */
  passing(filter: IndexFilter): Uint32Array {
    const found = this.#passing(filter);
    if (this.#slots.length < this.#count) this.#slots = new Uint32Array(2 * this.#count);
    return this.#slots.subarray(0, listBits(found, this.#slots));
  }

  #passing({ anyOf, noneOf, ranges, notBooked }: IndexFilter): Bits {
    const size = (this.#count + 31) >>> 5;
    if (this.#found.length !== size) this.#found = noBits(this.#count);
    const found = this.#found;
    found.set(this.#live.subarray(0, size));
    for (const group of anyOf) meet(found, this.#having(group));
    if (noneOf.length > 0) without(found, this.#having(noneOf));
    for (const range of ranges) meet(found, this.#within(range));
    if (notBooked !== null) without(found, this.#bookedOn(notBooked));
    return found;
  }

  /** Who has one of the terms. */
  #having(terms: readonly string[]): Bits {
    return this.#keep(JSON.stringify(terms), (bits) => {
      for (const term of terms) {
        const posting = this.#postings.get(term);
        if (posting === undefined) continue;
        const { all, length } = posting;
        for (let at = 0; at < length; at += 1) setBit(bits, all[at] as number);
      }
    });
  }

  #within({ number, min = -Infinity, max = Infinity, orMissing }: IndexFilter['ranges'][number]): Bits {
    return this.#keep(`${number} ${min} ${max} ${orMissing}`, (bits) => {
      const column = this.#numbers.get(number);
      for (let slot = 0; slot < this.#count; slot += 1) {
        // Not a number is in no range.
        const value = column?.[slot] ?? Number.NaN;
        if (Number.isNaN(value) ? orMissing : value >= min && value <= max) setBit(bits, slot);
      }
    });
  }

  #bookedOn({ from, to, on }: NonNullable<IndexFilter['notBooked']>): Bits {
    return this.#keep(`booked ${from} ${to} ${on}`, (bits) => {
      const [first, last] = [dayOf(from), dayOf(to)];
      for (const [slot, runs] of this.#booked) if (isBooked(runs, first, last, on)) setBit(bits, slot);
    });
  }

  #keep(key: string, fill: (bits: Bits) => void): Bits {
    const known = this.#kept.get(key);
    const bits = known ?? noBits(this.#count);
    if (known === undefined) fill(bits);
    this.#kept.delete(key);
    this.#kept.set(key, bits);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size * bits.byteLength > mostBytes) this.#kept.delete(oldest);
    return bits;
  }

  #posting(term: string): Slots {
    const posting = this.#postings.get(term) ?? new Slots();
    if (posting.length === 0) this.#postings.set(term, posting);
    return posting;
  }

  /** Long enough for the slot. */
  #column(name: string, slot: number): Float64Array {
    const column = this.#numbers.get(name);
    if (column !== undefined && slot < column.length) return column;
    const grown = new Float64Array(Math.max(1_024, 2 * slot)).fill(Number.NaN);
    if (column !== undefined) grown.set(column);
    this.#numbers.set(name, grown);
    return grown;
  }
}

/** YYYY-MM-DD as a number in the same order. */
const dayOf = (day: string): number => Number(day.replaceAll('-', ''));

const isBooked = (runs: Int32Array, from: number, to: number, on: NonNullable<IndexFilter['notBooked']>['on']): boolean => {
  for (let at = 0; at < runs.length; at += 2) {
    const [first, last] = [runs[at] as number, runs[at + 1] as number];
    if (on === 'anyDay' ? first <= to && from <= last : first <= from && to <= last) return true;
  }
  return false;
};
