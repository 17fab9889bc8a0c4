import { describe, expect, test } from 'vitest';
import { explainMatch, findTalent, toFacts } from '../../../../layers/core/talent/index.ts';
import { aTalent } from '../../../support/talent.ts';

const dancer = { baseCity: 'Mumbai', languages: [{ code: 'mr', proficiency: 'fluent' }], playingAge: { min: 18, max: 24 }, heightCm: 165 };

/** What is said of one person, alone in the base, to a brief. */
const said = async (person: Parameters<typeof aTalent>[0], text: string): Promise<string> => {
  const talent = aTalent(person);
  const facts = toFacts(talent);
  const directory = { all: async () => [facts], get: async () => facts };
  const clock = { now: () => Date.parse('2026-11-20T06:00:00Z') };
  const explain = explainMatch({ talents: { get: async () => talent }, directory, find: findTalent({ directory, clock }), clock });
  return (await explain('demo', { talentId: talent.id, text })).said;
};

describe('what is said of somebody who fits', () => {
  test('years that are met in part are told as that, and are nothing to ask', async () => {
    expect(await said({ ...dancer, experience: 'senior' }, 'Women 20-28, Mumbai')).toBe('Fits, in place 1 of 1. In part: playing age 20 to 28.');
  });
  test('what the record does not say is to be asked', async () => {
    expect(await said({ ...dancer, heightCm: null }, 'Women 18-24, Mumbai, height at least 160 cm')).toMatch(/^Fits, in place 1 of 1\. To ask: .*height/u);
  });
  test('a skill without its level is met in part, and asking helps', async () => {
    expect(await said({ ...dancer, skills: [{ name: 'Kathak', level: null }] }, 'Women 18-24, Mumbai, Kathak')).toBe('Fits, in place 1 of 1. To ask: kathak.');
  });
});
