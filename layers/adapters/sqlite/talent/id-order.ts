/** The order of ids as numbers, so that equal scores are told apart without comparing texts. */

export class IdOrder {
  /** Ascending ids of the slots that were given, dead ones too. */
  #sorted: number[] = [];
  #places = new Uint32Array(1_024);

  /** The place of each slot's id among all of `ids`, which have only grown since the last call. Of equal ids, the older one is dead. */
  of(ids: readonly string[]): Uint32Array {
    const known = this.#sorted.length;
    if (known === ids.length) return this.#places;
    const added = Array.from({ length: ids.length - known }, (_, at) => known + at).sort((left, right) =>
      (ids[left] as string) < (ids[right] as string) ? -1 : 1,
    );
    this.#sorted = merged(this.#sorted, added, ids);
    if (this.#places.length < ids.length) this.#places = new Uint32Array(2 * ids.length);
    for (let place = 0; place < this.#sorted.length; place += 1) this.#places[this.#sorted[place] as number] = place;
    return this.#places;
  }
}

/** A few among many take a few comparisons each. */
const merged = (many: readonly number[], few: readonly number[], ids: readonly string[]): number[] => {
  const all: number[] = [];
  let from = 0;
  for (const slot of few) {
    const id = ids[slot] as string;
    let [low, high] = [from, many.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ids[many[middle] as number] as string) <= id) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) all.push(many[from] as number);
    all.push(slot);
  }
  for (; from < many.length; from += 1) all.push(many[from] as number);
  return all;
};
