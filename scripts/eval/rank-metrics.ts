/** Measures of a ranking against grades 0 to 3. */

export type Grades = Readonly<Record<string, number>>;

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number => grades.reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/** Undefined where nobody has a grade above 0. */
export const ndcg = (ranked: readonly string[], grades: Grades, depth = 10): number | undefined => {
  const ideal = discounted(
    Object.values(grades)
      .toSorted((left, right) => right - left)
      .slice(0, depth),
  );
  return ideal === 0 ? undefined : discounted(ranked.slice(0, depth).map((id) => grades[id] ?? 0)) / ideal;
};

/** Of those graded 2 or 3, divided by at most `depth`. */
export const recall = (ranked: readonly string[], grades: Grades, depth = 50): number | undefined => {
  const wanted = Object.keys(grades).filter((id) => (grades[id] ?? 0) >= 2);
  if (wanted.length === 0) return undefined;
  const found = new Set(ranked.slice(0, depth));
  return wanted.filter((id) => found.has(id)).length / Math.min(depth, wanted.length);
};

/** One over the place of the first who is graded 2 or 3. */
export const reciprocalRank = (ranked: readonly string[], grades: Grades): number | undefined => {
  if (!Object.values(grades).some((grade) => grade >= 2)) return undefined;
  const place = ranked.findIndex((id) => (grades[id] ?? 0) >= 2);
  return place === -1 ? 0 : 1 / (place + 1);
};

/** The share of hard violations among the first twenty that were shown. */
export const violationShare = (ranked: readonly string[], violations: readonly string[], depth = 20): number => {
  const shown = ranked.slice(0, depth);
  const bad = new Set(violations);
  return shown.length === 0 ? 0 : shown.filter((id) => bad.has(id)).length / shown.length;
};

/**
 * Skew@k of each kind: the natural logarithm of its share among the first `depth` that were shown, over its share in the pool (`shares`, above 0). 0 is as in the pool, above it more than
 * that. A kind that is not shown at all counts as half a person.
 */
export const skewAt = (shown: readonly string[], shares: ReadonlyMap<string, number>, depth = 20): Map<string, number> => {
  const first = shown.slice(0, depth);
  const countOf = (kind: string): number => Math.max(0.5, first.filter((one) => one === kind).length);
  return new Map([...shares].map(([kind, share]) => [kind, Math.log(countOf(kind) / Math.max(1, first.length) / share)]));
};

export const mean = (values: readonly (number | undefined)[]): number => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

/** 95 % interval of the mean difference of pairs, by resampling the pairs; `random` gives numbers in [0, 1). */
export const pairedInterval = (differences: readonly number[], random: () => number, samples = 2_000): readonly [number, number] => {
  const means = Array.from({ length: samples }, () => mean(differences.map(() => differences[Math.floor(random() * differences.length)])));
  return [percentile(means, 0.025), percentile(means, 0.975)];
};
