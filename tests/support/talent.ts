/** Builders of people for tests. Both parse through the schema, so a test cannot hold an impossible person. */
import * as fc from 'fast-check';
import { Talent, toFacts } from '../../layers/core/talent/index.ts';
import { experiences, genders, mediums, proficiencies, skillLevels } from '../../layers/core/talent/terms.ts';

type TalentInput = Partial<Record<keyof Talent, unknown>>;

/** `talentId(7)` is always the same id. */
export const talentId = (number: number): string => `tal_${String(number).padStart(26, '0')}`;

export const aTalent = (changes: TalentInput = {}): Talent =>
  Talent.parse({
    id: talentId(1),
    org: 'demo',
    externalId: null,
    version: 1,
    synthetic: true,
    guardianManaged: false,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    lastConfirmedAt: '2026-11-01T00:00:00.000Z',
    stageName: 'Asha Kulkarni',
    gender: 'female',
    playingAge: { min: 24, max: 33 },
    heightCm: 165,
    baseCity: 'Mumbai',
    birthYear: 1996,
    consent: { aiMatching: true },
    ...changes,
  });

export const someFacts = (changes: TalentInput = {}) => toFacts(aTalent(changes));

const range = (min: number, max: number): fc.Arbitrary<{ min: number; max: number }> =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([one, two]) => ({ min: Math.min(one, two), max: Math.max(one, two) }));
const day = fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.UTC(2026, 10, 1) + days * 86_400_000).toISOString().slice(0, 10));
export const period = fc.tuple(day, day).map(([one, two]) => (one < two ? { from: one, to: two } : { from: two, to: one }));
const time = fc.integer({ min: 0, max: 600 }).map((days) => new Date(Date.UTC(2025, 6, 1) + days * 86_400_000).toISOString());
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 });
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 4) => fc.array(arbitrary, { maxLength });
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 120, unit: 'binary' }),
  fc.constantFrom('Asha', 'आशा "कुलकर्णी"', '\\"'.repeat(60), '\u{1f3ac}'.repeat(50)),
);
const named = name.filter((text) => /[\p{L}\p{S}]/u.test(text));

export const cityNames = ['Mumbai', 'Andheri', 'Bombay', 'Pune', 'Delhi', 'Noida'];
export const languageNames = ['hi', 'mr', 'en', 'Gujarati'];
export const skillNames = ['Horse riding', 'Ghudsawari', 'Kathak', 'Swimming'];

/** Any person that a record can hold, with values that meet often enough for searches to be interesting. */
export const anyTalent: fc.Arbitrary<Talent> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }).map(talentId),
    externalId: orNull(named),
    version: fc.integer({ min: 1, max: 1_000 }),
    stageName: named,
    gender: fc.constantFrom(...genders),
    playingAge: range(3, 75),
    heightCm: orNull(fc.integer({ min: 100, max: 210 })),
    baseCity: orNull(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...cityNames) },
        { weight: 1, arbitrary: named.map((text) => text.slice(0, 40)).filter((text) => text.trim() !== '') },
      ),
    ),
    willingToTravel: orNull(fc.boolean()),
    languages: few(fc.record({ code: fc.constantFrom(...languageNames), proficiency: fc.constantFrom(...proficiencies) })),
    dialects: few(fc.constantFrom('Malvani', 'Bhojpuri', 'Awadhi'), 3),
    skills: few(fc.record({ name: fc.constantFrom(...skillNames), level: orNull(fc.constantFrom(...skillLevels)) }), 6),
    experience: orNull(fc.constantFrom(...experiences)),
    credits: few(
      fc.record({
        title: named,
        year: orNull(fc.integer({ min: 1990, max: 2026 })),
        medium: orNull(fc.constantFrom(...mediums)),
        role: orNull(fc.constant('supporting')),
      }),
    ),
    availability: few(fc.tuple(period, fc.constantFrom('free', 'held', 'booked')).map(([days, status]) => ({ ...days, status }))),
    bio: fc.string({ maxLength: 300 }),
    birthYear: orNull(fc.integer({ min: 1950, max: 2018 })),
    lastConfirmedAt: time,
    consent: fc.record({ aiMatching: fc.nat(9).map((draw) => draw > 0), guardian: fc.boolean() }),
  })
  .map((person) => aTalent(person));
