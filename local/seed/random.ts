/** Seeded chance: the same seed gives the same people on every machine. */
export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  readonly happens: (probability: number) => boolean;
  /** Whole numbers, both ends included. */
  readonly between: (min: number, max: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** Picks by weight; the weights need not sum to 1. */
  readonly weighted: <T>(values: readonly (readonly [T, number])[]) => T;
  /** `count` different values, in random order. */
  readonly sample: <T>(values: readonly T[], count: number) => T[];
  readonly normal: (mean: number, deviation: number) => number;
  readonly poisson: (mean: number) => number;
  /** Poisson of a gamma: counts with a long tail. */
  readonly negativeBinomial: (mean: number, shape: number) => number;
}

export const chanceOf = (seed: number): Chance => {
  const next = sfc32(seed);
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const normal = (mean: number, deviation: number): number => mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const poisson = (mean: number): number => (mean > 30 ? Math.max(0, Math.round(normal(mean, Math.sqrt(mean)))) : countArrivals(next, mean));
  return {
    next,
    between,
    pick,
    normal,
    poisson,
    happens: (probability) => next() < probability,
    weighted: (values) => weightedPick(next, values),
    sample: (values, count) => sampleOf(next, values, count),
    negativeBinomial: (mean, shape) => poisson((mean / shape) * gammaOf(next, shape)),
  };
};

/** Chris Doty-Humphrey's small fast counting generator: 128 bits of state, good enough for people who do not exist. */
const sfc32 = (seed: number): (() => number) => {
  let [a, b, c, counter] = [seed | 0, (seed ^ 0x9e3779b9) | 0, 0x243f6a88, 1];
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 16; round += 1) step();
  return step;
};

const weightedPick = <T>(next: () => number, values: readonly (readonly [T, number])[]): T => {
  let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of values) {
    left -= weight;
    if (left < 0) return value;
  }
  return (values.at(-1) as readonly [T, number])[0];
};

const sampleOf = <T>(next: () => number, values: readonly T[], count: number): T[] => {
  const left = [...values];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0] as T);
};

const countArrivals = (next: () => number, mean: number): number => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
};

/** A gamma of whole shape is a sum of exponentials. */
const gammaOf = (next: () => number, shape: number): number =>
  Array.from({ length: shape }, () => -Math.log(1 - next())).reduce((sum, value) => sum + value, 0);
