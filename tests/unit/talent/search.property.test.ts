import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMinor, searchTalent, type TalentFacts, type TalentQuery, toFacts } from '../../../layers/core/talent/index.ts';
import { experiences, mediums, proficiencies } from '../../../layers/core/talent/terms.ts';
import { anyTalent, cityNames, period, skillNames } from '../../support/talent.ts';

const today = '2026-11-20';
const anyFacts = anyTalent.map(toFacts);
const people = fc.uniqueArray(anyFacts, { maxLength: 40, selector: ({ id }) => id });
const search = (facts: readonly TalentFacts[], query: TalentQuery) => searchTalent(facts, query, { today });
/** Everybody who is found: asked one by one, since an answer shows at most 20. */
const found = (facts: readonly TalentFacts[], query: TalentQuery): Set<string> =>
  new Set(facts.filter((person) => search([person], query).total === 1).map(({ id }) => id));

const asked: { [Field in keyof Required<Omit<TalentQuery, 'limit' | 'shootDays'>>]: fc.Arbitrary<NonNullable<TalentQuery[Field]>> } = {
  text: fc.constantFrom('cop', 'dry humour', '', 'राजा 🎬 *:*'),
  cities: fc.subarray(cityNames, { minLength: 1 }),
  gender: fc.constantFrom('female', 'male', 'nonbinary'),
  playingAge: fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 15 })).map(([min, width]) => ({ min, max: min + width })),
  heightCm: fc.oneof(fc.record({ min: fc.integer({ min: 100, max: 200 }) }), fc.record({ max: fc.integer({ min: 100, max: 200 }) })),
  languages: fc.array(fc.record({ code: fc.constantFrom('hi', 'mr', 'en'), minProficiency: fc.constantFrom(...proficiencies) }), {
    minLength: 1,
    maxLength: 2,
  }),
  dialects: fc.subarray(['Malvani', 'Awadhi'], { minLength: 1 }),
  skills: fc.subarray(skillNames, { minLength: 1 }),
  experience: fc.subarray([...experiences], { minLength: 1 }),
  medium: fc.constantFrom(...mediums),
  availableOn: period,
};
const anyQuery: fc.Arbitrary<TalentQuery> = fc.record({ ...asked, limit: fc.integer({ min: 1, max: 20 }) }, { requiredKeys: [] });
const oneMoreWish: fc.Arbitrary<TalentQuery> = fc.oneof(
  ...Object.entries(asked).map(([field, value]) => (value as fc.Arbitrary<unknown>).map((wish) => ({ [field]: wish }))),
);

const isWithin = (small: Set<string>, large: Set<string>): boolean => [...small].every((id) => large.has(id));

describe('laws of search', () => {
  test('one more wish never adds an adult', () => {
    fc.assert(
      fc.property(people, anyQuery, oneMoreWish, (facts, query, wish) => {
        const adults = facts.filter((person) => !isMinor(person, today));
        const [field] = Object.keys(wish) as (keyof TalentQuery)[];
        const { [field as keyof TalentQuery]: _replaced, ...without } = query;

        expect(isWithin(found(adults, { ...without, ...wish }), found(adults, without))).toBe(true);
      }),
    );
  });

  test('a stricter wish never adds an adult', () => {
    fc.assert(
      fc.property(people, anyQuery, (facts, query) => {
        const adults = facts.filter((person) => !isMinor(person, today));
        const stricter: TalentQuery = {
          ...query,
          ...(query.cities && { cities: query.cities.slice(0, 1) }),
          ...(query.playingAge && { playingAge: { min: query.playingAge.min, max: Math.max(query.playingAge.min, query.playingAge.max - 3) } }),
          ...(query.languages && { languages: query.languages.map(({ code }) => ({ code, minProficiency: 'native' as const })) }),
          ...(query.skills && { skills: [...query.skills, 'swimming'] }),
          ...(query.experience && { experience: query.experience.slice(0, 1) }),
        };

        expect(isWithin(found(adults, stricter), found(adults, query))).toBe(true);
      }),
    );
  });

  test('a child is found only for a part below 18', () => {
    fc.assert(
      fc.property(people, anyQuery, (facts, query) => {
        const minors = facts.filter((person) => isMinor(person, today));
        if (query.playingAge === undefined || query.playingAge.max >= 18) expect(found(minors, query).size).toBe(0);
      }),
    );
  });

  test('the order of the people does not change the answer', () => {
    const shuffled = people.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));
    fc.assert(
      fc.property(shuffled, anyQuery, ([facts, other], query) => {
        expect(search(other, query)).toEqual(search(facts, query));
      }),
    );
  });

  test('an answer keeps its limits, and its ranking is by score, then id', () => {
    fc.assert(
      fc.property(people, anyQuery, (facts, query) => {
        const { total, matches, relaxations } = search(facts, query);

        expect(matches).toHaveLength(Math.min(total, query.limit ?? 8));
        expect(relaxations.length).toBeLessThanOrEqual(total < 5 ? 5 : 0);
        for (const [index, { score, reasons, unknown, talentId }] of matches.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(Math.round(score * 10_000) / 10_000).toBe(score);
          expect(reasons.length).toBeLessThanOrEqual(4);
          expect(unknown.length).toBeLessThanOrEqual(4);
          const next = matches[index + 1];
          if (next) expect(score > next.score || (score === next.score && talentId < next.talentId)).toBe(true);
        }
      }),
    );
  });

  test('what a relaxation promises is what it brings', () => {
    fc.assert(
      fc.property(people, fc.subarray(['Mumbai', 'Pune', 'Delhi'], { minLength: 1, maxLength: 2 }), fc.constantFrom(...skillNames), (facts, cities, skill) => {
        const { relaxations, total } = search(facts, { cities, skills: [skill] });
        const anyCity = relaxations.find(({ change }) => change === 'any city');

        if (anyCity) expect(anyCity.wouldAdd).toBe(search(facts, { skills: [skill] }).total - total);
      }),
    );
  });
});
