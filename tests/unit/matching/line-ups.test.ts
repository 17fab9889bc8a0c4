import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageGapsHold, type EnsembleCandidate, type EnsemblePart, familyGaps, lineUpsOf } from '../../../layers/core/matching/index.ts';

const one = (id: string, changes: Partial<EnsembleCandidate> = {}): EnsembleCandidate => ({
  id,
  score: 0.5,
  ages: { min: 20, max: 30 },
  costPaise: 100,
  brands: [],
  unknown: 0,
  ...changes,
});
const mother = (id: string, changes: Partial<EnsembleCandidate> = {}) => one(id, { ages: { min: 40, max: 50 }, ...changes });
const rules = { budgetPaise: null, gaps: [] };
const idsOf = ({ lineUps }: ReturnType<typeof lineUpsOf>) => lineUps.map(({ best, people }) => [best, ...people.map(({ id }) => id)]);

describe('line-ups', () => {
  it('are the best fit, the least expensive and the most certain, each another one', () => {
    const parts = [
      { name: 'Mother', candidates: [mother('a', { score: 0.9, costPaise: 900, unknown: 2 }), mother('b', { score: 0.7, costPaise: 100, unknown: 2 })] },
      { name: 'Son', candidates: [one('c', { score: 0.8, unknown: 1 }), one('d', { score: 0.6, unknown: 0 })] },
    ];
    expect(idsOf(lineUpsOf(parts, rules))).toEqual([
      ['fit', 'a', 'c'],
      ['cost', 'b', 'c'],
      ['certainty', 'a', 'd'],
    ]);
  });

  it('name the trade-off: score, cost of those who said, and how many did not', () => {
    const [first] = lineUpsOf(
      [
        { name: 'A', candidates: [one('a', { costPaise: null, unknown: 3 })] },
        { name: 'B', candidates: [one('b', { score: 0.7 })] },
      ],
      rules,
    ).lineUps;
    expect(first).toMatchObject({ score: 0.6, costPaise: 100, unpriced: 1, unknown: 3 });
  });

  it('give nobody two parts', () => {
    const twice = [
      { name: 'Sister', candidates: [one('a', { score: 0.9 }), one('b')] },
      { name: 'Friend', candidates: [one('a', { score: 0.8 })] },
    ];
    expect(idsOf(lineUpsOf(twice, rules))).toEqual([['fit', 'b', 'a']]);
  });
});

describe('no line-up', () => {
  const family = (changes: Partial<EnsembleCandidate> = {}): EnsemblePart[] => [
    { name: 'Mother', candidates: [mother('a', changes)] },
    { name: 'Son', candidates: [one('c', changes)] },
  ];
  test.each([
    ['an empty part', [...family(), { name: 'Uncle', candidates: [] }], rules, ['nobody fits "Uncle" by itself']],
    ['too little money', family(), { ...rules, budgetPaise: 150 }, ['the budget of ₹2 for all of them: the least that a line-up of these people costs is ₹2']],
    [
      'ages that no mother and son have',
      [family()[0], { name: 'Son', candidates: [one('c', { ages: { min: 45, max: 50 } })] }] as EnsemblePart[],
      { ...rules, gaps: familyGaps(['Mother', 'Son']) },
      ['the ages of mother and son: no two of these people can have them'],
    ],
    ['rivals', family({ brands: ['tea'] }), rules, ['brands: those who fit are bound to rivals of the same kind']],
    [
      'one person for two parts',
      [
        { name: 'A', candidates: [one('a')] },
        { name: 'B', candidates: [one('a')] },
      ],
      rules,
      ['the parts want the same people, or the rules exclude each other: no single one of them, given up, brings a line-up'],
    ],
  ])('says why: %s', (_why, parts, given, because) => {
    expect(lineUpsOf(parts, given)).toEqual({ lineUps: [], because, isWhole: true });
  });
});

describe('ages of a family', () => {
  test.each([
    ['Maa', 'Beta', 16, 45],
    ['दादी', 'बेटी', 32, 90],
    ['Father', 'Mother', -15, 15],
    ['grandmother', 'mother', 16, 45],
  ])('%s and %s', (elder, younger, min, max) => {
    expect(familyGaps([elder, younger])[0]).toMatchObject({ elder: 0, younger: 1, min, max });
  });

  it('are nobody’s who is named as no family', () => {
    expect(familyGaps(['Cop', 'Mother-in-law of the shopkeeper', 'Villain'])).toEqual([]);
  });

  it('must hold together, not two by two', () => {
    const ranges = [
      { min: 55, max: 60 },
      { min: 40, max: 42 },
      { min: 20, max: 44 },
    ];
    expect(ageGapsHold(ranges, familyGaps(['Dadi', 'Maa', 'Beti']))).toBe(true);
    expect(ageGapsHold([ranges[0], ranges[1], { min: 27, max: 44 }], familyGaps(['Dadi', 'Maa', 'Beti']))).toBe(false);
    expect(ageGapsHold([ranges[0], undefined, ranges[2]], familyGaps(['Dadi', 'Maa', 'Beti']))).toBe(true);
  });
});

const range = fc.tuple(fc.integer({ min: 15, max: 70 }), fc.integer({ min: 0, max: 15 })).map(([min, more]) => ({ min, max: min + more }));
const candidate: fc.Arbitrary<EnsembleCandidate> = fc.record({
  id: fc.constantFrom(...'abcdefgh'),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  ages: range,
  costPaise: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
  brands: fc.subarray(['tea', 'bank']),
  unknown: fc.nat(4),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 4 });
const someParts = fc.array(fc.record({ name: fc.constantFrom('Mother', 'Daughter', 'Dadi', 'Cop'), candidates }), { minLength: 2, maxLength: 3 });
const someBudget = fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: null });

/** Every way to fill the parts, by brute force. */
const everyWay = (parts: readonly EnsemblePart[]): EnsembleCandidate[][] =>
  parts.reduce<EnsembleCandidate[][]>((ways, part) => ways.flatMap((way) => part.candidates.map((next) => [...way, next])), [[]]);

describe('laws of line-ups', () => {
  it('no rule is ever broken, the first is the best of all, and none is said only where there is none', () => {
    fc.assert(
      fc.property(someParts, someBudget, (parts, budgetPaise) => {
        const gaps = familyGaps(parts.map(({ name }) => name));
        const keeps = (people: readonly EnsembleCandidate[]): boolean =>
          new Set(people.map(({ id }) => id)).size === people.length &&
          people.reduce((sum, { costPaise }) => sum + (costPaise ?? 0), 0) <= (budgetPaise ?? Number.POSITIVE_INFINITY) &&
          new Set(people.flatMap(({ brands }) => brands)).size === people.flatMap(({ brands }) => brands).length &&
          ageGapsHold(
            people.map(({ ages }) => ages),
            gaps,
          );
        const { lineUps, because, isWhole } = lineUpsOf(parts, { budgetPaise, gaps });
        const ways = everyWay(parts).filter(keeps);

        expect(isWhole).toBe(true);
        expect(lineUps.every(({ people }) => keeps(people))).toBe(true);
        expect(lineUps).toHaveLength(Math.min(3, ways.length));
        expect(because.length > 0).toBe(ways.length === 0);
        expect(new Set(lineUps.map(({ people }) => people.map(({ id }) => id).join())).size).toBe(lineUps.length);
        if (ways.length > 0) {
          const best = Math.max(...ways.map((way) => way.reduce((sum, { score }) => sum + score, 0)));
          expect(lineUps[0]?.people.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(best, 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});
