/** Ages of a family: whether everybody can look an age of her range so that all gaps hold at once. */
export interface AgeRange {
  readonly min: number;
  readonly max: number;
}

/** The elder is so many years older. Places count the parts. */
export interface AgeGap {
  readonly elder: number;
  readonly younger: number;
  readonly min: number;
  readonly max: number;
  /** In words: "mother and daughter". */
  readonly said: string;
}

/** Gaps with a part that is still open (undefined) hold. Narrows the ranges until nothing moves: differences of bounds have no other way to fail. */
export const ageGapsHold = (ranges: readonly (AgeRange | undefined)[], gaps: readonly AgeGap[]): boolean => {
  const low = ranges.map((range) => range?.min ?? 0);
  const high = ranges.map((range) => range?.max ?? 0);
  const active = gaps.filter(({ elder, younger }) => ranges[elder] !== undefined && ranges[younger] !== undefined);
  for (let hasMoved = active.length > 0; hasMoved; ) {
    hasMoved = false;
    for (const { elder, younger, min, max } of active) {
      const [elderLow, elderHigh, youngerLow, youngerHigh] = [low[elder] ?? 0, high[elder] ?? 0, low[younger] ?? 0, high[younger] ?? 0];
      const next = [
        Math.max(elderLow, youngerLow + min),
        Math.min(elderHigh, youngerHigh + max),
        Math.max(youngerLow, elderLow - max),
        Math.min(youngerHigh, elderHigh - min),
      ] as const;
      if (next[0] > next[1] || next[2] > next[3]) return false;
      hasMoved ||= next[0] !== elderLow || next[1] !== elderHigh || next[2] !== youngerLow || next[3] !== youngerHigh;
      [low[elder], high[elder], low[younger], high[younger]] = next;
    }
  }
  return true;
};

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

/** Generations: 0 the grandparents, 1 the parents, 2 the children. */
const generations: readonly (readonly [generation: number, words: RegExp])[] = [
  [0, word('grand ?(?:mother|father|ma|pa|parents?)|daadi|dadi|dada|daada|naani|nani|nana|naana|दादी|दादा|नानी|नाना')],
  [1, word('mother|mom|mum|mummy|maa|mata|father|dad|papa|pita|baap|parents?|माँ|मां|माता|पिता|पापा|मम्मी')],
  [2, word('daughter|son|beti|beta|child|kid|teenager|बेटी|बेटा|बच्चा|बच्ची')],
];

const generationOf = (name: string): number | undefined => generations.find(([, words]) => words.test(name))?.[0];

/** What parts that are named as a family must have: 16 to 45 years a generation, and at most 15 between those of one. */
export const familyGaps = (names: readonly string[]): AgeGap[] =>
  names.flatMap((name, elder) =>
    names.flatMap((other, younger): AgeGap[] => {
      const [mine, hers] = [generationOf(name), generationOf(other)];
      if (mine === undefined || hers === undefined || elder === younger) return [];
      const between = hers - mine;
      const said = `${name.toLowerCase()} and ${other.toLowerCase()}`;
      if (between > 0) return [{ elder, younger, min: 16 * between, max: 45 * between, said }];
      return between === 0 && elder < younger ? [{ elder, younger, min: -15, max: 15, said }] : [];
    }),
  );
