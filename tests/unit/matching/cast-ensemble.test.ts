import { describe, expect, it } from 'vitest';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { castEnsemble } from '../../../layers/core/matching/index.ts';
import { findTalent } from '../../../layers/core/talent/index.ts';
import { aProject, aRole, castingWorld, roleId } from '../../support/casting.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const perDay = (rupees: number) => [{ medium: 'tvc', amountPaise: rupees * 100 }];
const mother = (number: number, changes: object = {}) =>
  aTalent({ id: talentId(number), gender: 'female', playingAge: { min: 40, max: 50 }, birthYear: 1980, rates: perDay(40_000), ...changes });
const daughter = (number: number, changes: object = {}) =>
  aTalent({ id: talentId(number), gender: 'female', playingAge: { min: 18, max: 26 }, birthYear: 2004, rates: perDay(20_000), ...changes });

const world = async (...people: ReturnType<typeof aTalent>[]) => {
  const { casting, clock } = await castingWorld();
  const talents = memoryTalent();
  await talents.putMany('demo', people);
  return { casting, cast: castEnsemble({ casting, talents, clock, find: findTalent({ directory: talents, clock }) }) };
};

const brief = (budget: string) => `TVC in Mumbai, shoot 12-14 Dec. 1. Mother, 40-50. 2. Daughter, 18-24. ${budget}`;

describe('parts cast together', () => {
  it('keep the total that the brief names, for all days, the family’s ages and each other’s days', async () => {
    const booked = { availability: [{ from: '2026-12-13', to: '2026-12-13', status: 'booked' }] };
    const { cast } = await world(mother(11), mother(12, { rates: perDay(90_000) }), mother(13, booked), daughter(21), daughter(22, { rates: [] }));

    const { lineUps, rules, parts } = await cast('demo', { text: brief('Total budget 2 lakh.') });

    expect(rules).toEqual({ budgetPaise: 20_000_000, gaps: ['mother and daughter: 16 to 45 years apart'], shootDays: 3 });
    expect(parts.map(({ name, considered }) => [name, considered])).toEqual([
      ['Mother', 2],
      ['Daughter', 2],
    ]);
    expect(lineUps.map(({ people }) => people.map(({ id }) => id))).toEqual([
      [talentId(11), talentId(21)],
      [talentId(11), talentId(22)],
    ]);
    expect(lineUps.map(({ costPaise, unpriced }) => [costPaise, unpriced])).toEqual([
      [18_000_000, 0],
      [12_000_000, 1],
    ]);
  });

  it('say why there is none', async () => {
    const { cast } = await world(mother(11), daughter(21));
    expect((await cast('demo', { text: brief('Total budget 50k per day.') })).because).toEqual([
      'the budget of ₹50,000 for all of them: the least that a line-up of these people costs is ₹60,000',
    ]);
    expect((await cast('demo', { text: 'TVC. 1. Father, 45-55. 2. Son, 20-25.' })).lineUps).toEqual([]);
  });

  it('take roles, without those who were passed over, and people bound to one kind of brand once', async () => {
    const bank = { brandConflicts: [{ category: 'Bank', until: null }] };
    const { casting, cast } = await world(mother(11, bank), daughter(21, bank), daughter(22));
    await casting.create({
      project: aProject(),
      roles: [aRole({ name: 'Mother', brief: 'Mother in Mumbai, 40-50' }), aRole({ roleId: roleId(2), name: 'Daughter', brief: 'Daughter in Mumbai, 18-24' })],
    });

    const { lineUps } = await cast('demo', { roleIds: [roleId(1), roleId(2)] });

    expect(lineUps.map(({ people }) => people.map(({ id }) => id))).toEqual([[talentId(11), talentId(22)]]);
    await expect(cast('another', { roleIds: [roleId(1), roleId(2)] })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are two at least and ten at most', async () => {
    const { cast } = await world(mother(11));
    await expect(cast('demo', { text: 'One mother, 40-50' })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(cast('demo', { text: '11 girls and 3 boys' })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
