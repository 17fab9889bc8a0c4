import { describe, expect, test } from 'vitest';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { checkClaims } from '../../../layers/core/intelligence/grounding/index.ts';
import { groundedFacts } from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const clock = { now: () => Date.parse('2026-11-20T10:00:00.000Z') };

const correctionsOf = async (baseCity: string, says: string) => {
  const talents = memoryTalent();
  await talents.putMany('demo', [aTalent({ baseCity })]);
  const people = await groundedFacts({ talents, clock })('demo', [talentId(1)]);
  return checkClaims({ text: `[Asha Kulkarni](talent:${talentId(1)}): ${says}`, people, today: '2026-11-20' });
};

describe('what a record says of where somebody lives', () => {
  test.each([
    ['Versova, Mumbai', 'Based in Mumbai'],
    ['Andheri, Mumbai', 'based in Andheri'],
    ['Borivali, Mumbai', 'Plays 25 to 33; Based in Mumbai'],
    ['Kothrud, Pune', 'lives in Pune'],
  ])('%s: "%s" is right', async (baseCity, says) => {
    expect((await correctionsOf(baseCity, says)).filter(({ quote }) => /based|lives/iu.test(quote))).toEqual([]);
  });

  test('another city is corrected by the city, not by the street', async () => {
    expect(await correctionsOf('Versova, Mumbai', 'Based in Kochi')).toMatchObject([{ says: 'Kochi', recordSays: 'Mumbai' }]);
  });
});
