import { describe, expect, test } from 'vitest';
import { searchTalent, type TalentFacts, type TalentQuery } from '../../../layers/core/talent/index.ts';
import { someFacts, talentId } from '../../support/talent.ts';

const relaxations = (facts: readonly TalentFacts[], query: TalentQuery) => searchTalent(facts, query, { today: '2026-11-20' }).relaxations;
const crowd = (count: number, changes: Parameters<typeof someFacts>[0], from = 1) =>
  Array.from({ length: count }, (_, index) => someFacts({ ...changes, id: talentId(from + index) }));

describe('ways to widen', () => {
  test('come only when fewer than five match', () => {
    const elsewhere = crowd(3, { baseCity: 'Pune' }, 100);

    expect(relaxations([...crowd(5, {}), ...elsewhere], { cities: ['Mumbai'] })).toEqual([]);
    expect(relaxations([...crowd(4, {}), ...elsewhere], { cities: ['Mumbai'] })).toEqual([{ change: 'any city', wouldAdd: 3 }]);
  });

  test.each<[string, Parameters<typeof someFacts>[0], TalentQuery, string]>([
    ['travel', { baseCity: 'Pune', willingToTravel: true }, { cities: ['Mumbai'] }, 'people elsewhere who travel to Mumbai'],
    ['the ages', { playingAge: { min: 36, max: 40 } }, { playingAge: { min: 25, max: 35 } }, 'playing age 22 to 38 instead of 25 to 35'],
    ['the height a little', { heightCm: 176 }, { heightCm: { min: 180 } }, 'height 5 cm more either way'],
    ['the height', { heightCm: 150 }, { heightCm: { min: 180 } }, 'any height'],
    [
      'the level',
      { languages: [{ code: 'mr', proficiency: 'fluent' }] },
      { languages: [{ code: 'mr', minProficiency: 'native' }] },
      'Marathi fluent instead of native',
    ],
    ['to prepared lines', { languages: [{ code: 'mr', proficiency: 'lines' }] }, { languages: [{ code: 'mr' }] }, 'Marathi for prepared lines only'],
    ['the language', {}, { languages: [{ code: 'mr', minProficiency: 'lines' }] }, 'without Marathi'],
    ['a skill', {}, { skills: ['riding'] }, 'without the skill horse riding'],
    ['a dialect', {}, { dialects: ['Malvani'] }, 'without the dialect malvani'],
    ['the experience', { experience: 'fresher' }, { experience: ['senior'] }, 'any experience'],
    [
      'the dates',
      { availability: [{ from: '2026-12-12', to: '2026-12-14', status: 'booked' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      'dates up to a week earlier or later',
    ],
  ])('offer %s', (_case, person, query, change) => {
    expect(relaxations(crowd(2, person), query)).toContainEqual({ change, wouldAdd: 2 });
  });

  test('give up two wishes where one is not enough', () => {
    expect(relaxations(crowd(3, { baseCity: 'Pune', willingToTravel: false }), { cities: ['Mumbai'], skills: ['kathak'] })).toEqual([
      { change: 'any city, and without the skill kathak', wouldAdd: 3 },
    ]);
  });

  test('put the most helpful first, at most five', () => {
    const people = [...crowd(3, { baseCity: 'Pune', skills: [{ name: 'Kathak' }] }), ...crowd(7, { baseCity: 'Mumbai' }, 50)];

    expect(relaxations(people, { cities: ['Mumbai'], skills: ['kathak'] })).toEqual([
      { change: 'without the skill kathak', wouldAdd: 7 },
      { change: 'any city', wouldAdd: 3 },
    ]);
  });

  test('never lead from adults to children, nor offer another gender or a person without consent', () => {
    const children = crowd(4, { birthYear: 2012, playingAge: { min: 13, max: 17 } });
    const others = [...crowd(4, { gender: 'male' }, 10), ...crowd(4, { gender: 'female', consent: { aiMatching: false } }, 20)];

    expect(relaxations([...children, ...others], { playingAge: { min: 18, max: 22 }, gender: 'female' })).toEqual([]);
  });

  test('stay with children when a child is asked', () => {
    const child = crowd(2, { birthYear: 2012, playingAge: { min: 16, max: 17 } });

    expect(relaxations(child, { playingAge: { min: 12, max: 15 } })).toEqual([{ change: 'playing age 9 to 17 instead of 12 to 15', wouldAdd: 2 }]);
  });
});
