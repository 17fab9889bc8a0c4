/** A seeded stream of chance (mulberry32), so that a seed gives the same world everywhere. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  readonly happens: (probability: number) => boolean;
  /** Whole numbers, both ends included. */
  readonly between: (min: number, max: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** By weight. */
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item;
  /** In an order of chance. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  /** The sum of six even draws: near enough to a bell. */
  readonly bell: (mean: number, deviation: number) => number;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)] as Item;
  return {
    next,
    between,
    pick,
    happens: (probability) => next() < probability,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const found = items.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? (items.at(-1) as (typeof items)[number]))[0];
    },
    shuffled: (items) => {
      const keyed = items.map((item) => ({ item, key: next() }));
      return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
    },
    bell: (mean, deviation) => mean + (deviation * (Array.from({ length: 6 }, next).reduce((sum, one) => sum + one, 0) - 3)) / Math.SQRT1_2,
  };
};
