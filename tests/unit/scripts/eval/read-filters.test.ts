import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { readFilters, withSlots } from '../../../../scripts/eval/read-filters.ts';

describe('the filters of an evaluation', () => {
  it.each([
    [
      { gender: 'female', playingAge: { min: 20, max: 28 } },
      { gender: 'female', playingAge: { min: 20, max: 28 } },
    ],
    [
      { ageMin: 20, age_max: 28, city: 'Bombay' },
      { playingAge: { min: 20, max: 28 }, cities: ['Mumbai'] },
    ],
    [
      { cities: ['Pune', 'Mumbai'], medium: 'tvc' },
      { cities: ['Pune', 'Mumbai'], medium: 'tvc' },
    ],
    [{ languages: ['mr:fluent', 'Hindi'] }, { languages: [{ code: 'mr', minProficiency: 'fluent' }, { code: 'hi' }] }],
    [{ languages: [{ language: 'Marathi', level: 'native' }] }, { languages: [{ code: 'mr', minProficiency: 'native' }] }],
    [
      { minHeightCm: 170, skills: ['bharatnatyam'] },
      { heightCm: { min: 170 }, skills: ['bharatanatyam'] },
    ],
    [
      { experience: ['senior'], availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      { experience: ['senior'], availableOn: { from: '2026-12-12', to: '2026-12-14' } },
    ],
    [
      { text: 'a dry wit', dialects: ['Bhojpuri accent'] },
      { text: 'a dry wit', dialects: ['bhojpuri'] },
    ],
  ])('%j are %j', (given, filters) => {
    expect(readFilters(given)).toMatchObject({ filters, unknown: [] });
  });

  it.each([
    [{ union: 'cintaa' }, { union: 'cintaa' }],
    [
      { medium: 'tvc', budget: { maxPaise: 2_500_000, basis: 'per_day' } },
      { medium: 'tvc', budget: { maxPaise: 2_500_000, basis: 'per_day' } },
    ],
    [{ budgetPaise: 900_000 }, { budget: { maxPaise: 900_000, basis: 'per_day' } }],
    [
      { comfort: ['kissing'], travel: true },
      { comfort: ['kissing'], willingToTravel: true },
    ],
    [{ not: { mediums: ['tv'], skills: ['kathak'] } }, { refused: { mediums: ['tv'], skills: ['kathak'] } }],
  ])('%j are a brief’s %j, which a query has no words for', (given, slots) => {
    expect(readFilters(given)).toMatchObject({ slots, unknown: [] });
    expect(withSlots(parseBrief('a cop', { today: '2026-11-29' }), readFilters(given).slots).roles[0]).toMatchObject(slots);
  });

  it('name a key that nobody knows and keep all the others', () => {
    expect(readFilters({ gender: 'male', zodiac: 'leo', cities: ['Pune'] })).toMatchObject({
      filters: { gender: 'male', cities: ['Pune'] },
      unknown: ['zodiac'],
    });
  });
});
