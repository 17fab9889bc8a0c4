import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, leaningFrom, learn } from '../../../layers/core/matching/index.ts';
import { mostLeaning, rankCandidates, toCriteria, toFacts } from '../../../layers/core/talent/index.ts';
import { anyTalent, aTalent, someFacts, talentId } from '../../support/talent.ts';

const dancer = (number: number) => someFacts({ id: talentId(number), skills: [{ name: 'Kathak', level: 'advanced' }], experience: 'emerging' });
const boxer = (number: number) => someFacts({ id: talentId(number), skills: [{ name: 'Boxing', level: 'advanced' }], experience: 'senior' });
const chose = (state: Choice['state'], ...people: ReturnType<typeof someFacts>[]): Choice[] => people.map((person) => ({ person, state }));

describe('what is learned of choices', () => {
  it('names the craft of those she shortlisted, with how many they were', () => {
    expect(learn(chose('shortlisted', dancer(1), dancer(2), dancer(3)))).toEqual([
      { trait: 'experience:emerging', field: 'experience', said: 'are emerging', shortlisted: 3, passed: 0, value: 0.75 },
      { trait: 'skills:kathak', field: 'skills', said: 'do kathak', shortlisted: 3, passed: 0, value: 0.75 },
    ]);
  });

  it('is nothing from a single pass, a single choice, or one person chosen again and again', () => {
    expect(learn(chose('passed', boxer(1)))).toEqual([]);
    expect(learn(chose('shortlisted', dancer(1)))).toEqual([]);
    expect(learn(chose('passed', boxer(1), boxer(1), boxer(1)))).toEqual([]);
  });

  it('counts the newest word on somebody', () => {
    const changed = [...chose('shortlisted', boxer(1), boxer(2)), ...chose('passed', boxer(1), boxer(2))];
    expect(learn(changed).every(({ value, passed }) => value > 0 && passed === 0)).toBe(true);
  });

  it('says on a card whose choices moved her, without a name', () => {
    const leaning = leaningFrom(learn([...chose('shortlisted', dancer(1), dancer(2)), ...chose('passed', boxer(3), boxer(4))]));

    expect(leaning.of(dancer(9)).reason).toEqual({ criterion: 'choices', field: 'skills', text: 'Because you shortlisted 2 people who do kathak' });
    expect(leaning.of(boxer(9)).reason?.text).toBe('Lower, because you passed over 2 people who do boxing');
    expect(leaning.of(someFacts({ id: talentId(9) }))).toEqual({ value: 0, reason: undefined });
  });
});

describe('laws of what is learned', () => {
  const choices = fc.array(fc.record({ person: anyTalent.map(toFacts), state: fc.constantFrom('shortlisted' as const, 'passed' as const) }), { maxLength: 12 });

  it('it moves a score by at most 0.04, and whatever moves a score is said', () => {
    fc.assert(
      fc.property(choices, anyTalent.map(toFacts), (made, person) => {
        const { value, reason } = leaningFrom(learn(made)).of(person);
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(value === 0).toBe(reason === undefined);
        const place = { id: person.id, version: 1, facts: person, lexical: null, semantic: null, welcome: null };
        const options = { criteria: toCriteria({}), today: '2026-11-28', describes: false };
        const [plain] = rankCandidates([place], options);
        const [moved] = rankCandidates([place], { ...options, leaning: leaningFrom(learn(made)) });
        expect(Math.abs((moved?.score ?? 0) - (plain?.score ?? 0))).toBeLessThanOrEqual(mostLeaning + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('forgetting the choices takes all of it back', () => {
    fc.assert(
      fc.property(choices, anyTalent.map(toFacts), (made, person) => {
        leaningFrom(learn(made)).of(person);
        expect(leaningFrom(learn([])).of(person)).toEqual({ value: 0, reason: undefined });
      }),
      { numRuns: 20 },
    );
  });

  it('nothing is learned of, and nobody moved by, gender, age, looks, languages, places or names', () => {
    fc.assert(
      fc.property(choices, anyTalent, anyTalent, (made, person, other) => {
        const dressed = (talent: typeof person) => {
          const { stageName, gender, playingAge, birthYear, heightCm, baseCity, languages, dialects, build, hair, bio, willingToTravel } = other;
          return toFacts(
            aTalent({ ...talent, stageName, gender, playingAge, birthYear, heightCm, baseCity, languages, dialects, build, hair, bio, willingToTravel }),
          );
        };
        const swapped = made.map(({ person: one, state }) => ({
          state,
          person: { ...one, gender: other.gender, playingAge: other.playingAge, languages: toFacts(other).languages, baseCity: other.baseCity },
        }));
        expect(learn(swapped)).toEqual(learn(made));
        expect(leaningFrom(learn(made)).of(dressed(person))).toEqual(leaningFrom(learn(made)).of(toFacts(person)));
      }),
      { numRuns: 60 },
    );
  });
});
