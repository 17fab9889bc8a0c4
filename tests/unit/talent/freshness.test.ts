import { describe, expect, test } from 'vitest';
import { type BriefSlots, type Confirmable, searchTalent, type TalentQuery } from '../../../layers/core/talent/index.ts';
import { someFacts, talentId } from '../../support/talent.ts';

const today = '2026-11-20';
const long = '2025-01-01T00:00:00.000Z';
const fresh = '2026-11-19T00:00:00.000Z';
const known = { lastConfirmedAt: long, baseCity: 'Mumbai', heightCm: 165, experience: 'emerging', build: 'slim' } as const;

/** Two people alike, the second of whom has vouched for one fact yesterday. */
const isFirstFor = (fact: Confirmable, query: TalentQuery, slots: BriefSlots): boolean => {
  const people = [someFacts({ ...known, id: talentId(1) }), someFacts({ ...known, id: talentId(2), confirmed: { [fact]: fresh } })];
  return searchTalent(people, query, { today, slots }).matches[0]?.talentId === talentId(2);
};

describe('a fact that was asked counts less as it grows old', () => {
  test.each<[Confirmable, TalentQuery, BriefSlots]>([
    ['baseCity', { cities: ['Mumbai'] }, {}],
    ['heightCm', { heightCm: { min: 160 } }, {}],
    ['experience', { experience: ['emerging'] }, {}],
    ['rates', {}, { budget: { maxPaise: 2_500_000 } }],
    ['union', {}, { union: 'cintaa' }],
    ['comfort', {}, { comfort: ['kissing'] }],
    ['willingToTravel', {}, { willingToTravel: true }],
    ['build', {}, { build: ['slim'] }],
    ['brandConflicts', { medium: 'tvc' }, { medium: 'tvc' }],
  ])('%s', (fact, query, slots) => {
    expect(isFirstFor(fact, query, slots)).toBe(true);
  });

  test.each<[Confirmable, BriefSlots]>([
    ['rates', {}],
    ['union', { union: 'not_needed' }],
    ['brandConflicts', { medium: 'film' }],
    ['representation', { budget: { maxPaise: 2_500_000 } }],
  ])('and a fact that nobody asked does not: %s', (fact, slots) => {
    expect(isFirstFor(fact, {}, slots)).toBe(false);
  });
});
