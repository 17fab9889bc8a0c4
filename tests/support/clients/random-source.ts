/** Randomness that can be had again: its seed is printed, and `FEARS_SEED` sets it. */
export interface RandomSource {
  readonly seed: number;
  /** From 0 to 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

export const randomSource = (seed: number): RandomSource => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { seed, next, between, pick: (items) => items[between(0, items.length - 1)] ?? items[0] };
};

/** The seed of this run, printed so that a failure can be had again. */
export const randomFromEnvironment = (title: string): RandomSource => {
  const given = process.env['FEARS_SEED'];
  const seed = given === undefined || given === '' ? Date.now() % 1_000_000 : Number(given);
  console.log(`${title}: FEARS_SEED=${seed}`);
  return randomSource(seed);
};
