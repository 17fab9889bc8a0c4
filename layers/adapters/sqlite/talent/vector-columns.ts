/** Vectors as columns of bytes, one a dimension: a hashed question has few dimensions that are not zero, and only those are touched. */

const firstCapacity = 1_024;

export class VectorColumns {
  readonly #dimensions: number;
  #capacity = firstCapacity;
  #columns: Int8Array[];
  /** What a byte of a slot is worth. */
  #scales = new Float32Array(firstCapacity);

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#columns = Array.from({ length: dimensions }, () => new Int8Array(firstCapacity));
  }

  /** Of length 1, or all zeros. Slots come in ascending order. */
  add(slot: number, vector: Float32Array): void {
    if (slot >= this.#capacity) this.#grow();
    let largest = 0;
    for (let dimension = 0; dimension < vector.length; dimension += 1) largest = Math.max(largest, Math.abs(vector[dimension] as number));
    this.#scales[slot] = largest / 127;
    if (largest === 0) return;
    for (let dimension = 0; dimension < this.#dimensions; dimension += 1) {
      const value = vector[dimension] ?? 0;
      if (value !== 0) (this.#columns[dimension] as Int8Array)[slot] = Math.round((value / largest) * 127);
    }
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = <Column extends Int8Array | Float32Array>(column: Column, empty: Column): Column => {
      empty.set(column);
      return empty;
    };
    this.#scales = larger(this.#scales, new Float32Array(this.#capacity));
    this.#columns = this.#columns.map((column) => larger(column, new Int8Array(this.#capacity)));
  }

  /**
   * Into the first places of `sums`: the cosine of each of the slots with a vector of length 1. Four columns at a time, each sum rounded to 32 bits after each of them,
   * so that it is what one column after the other gives.
   */
  cosines(slots: Uint32Array, vector: Float32Array, sums: Float32Array): void {
    sums.fill(0, 0, slots.length);
    const asked = [...vector.keys()].filter((dimension) => vector[dimension] !== 0);
    const part = (at: number): [Int8Array, number] => {
      const dimension = asked[at];
      return dimension === undefined ? [this.#nothing(), 0] : [this.#columns[dimension] as Int8Array, vector[dimension] as number];
    };
    for (let at = 0; at < asked.length; at += 4) addFour(slots, sums, part(at), part(at + 1), part(at + 2), part(at + 3));
    for (let at = 0; at < slots.length; at += 1) sums[at] = (sums[at] as number) * (this.#scales[slots[at] as number] as number);
  }

  /** Beside a weight of nothing any column will do. */
  #nothing(): Int8Array {
    return this.#columns[0] as Int8Array;
  }
}

type Weighed = readonly [column: Int8Array, weight: number];

const addFour = (slots: Uint32Array, sums: Float32Array, [one, a]: Weighed, [two, b]: Weighed, [three, c]: Weighed, [four, d]: Weighed): void => {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number;
    let sum = Math.fround((sums[at] as number) + a * (one[slot] as number));
    sum = Math.fround(sum + b * (two[slot] as number));
    sum = Math.fround(sum + c * (three[slot] as number));
    sums[at] = sum + d * (four[slot] as number);
  }
};
