import { describe, expect, it } from 'vitest';
import { addToShortlist, undoPass } from '../../../layers/core/casting/index.ts';
import { forgetPreference, leaningOf, readPreference, roleMatches } from '../../../layers/core/matching/index.ts';
import { findTalent, showMatches } from '../../../layers/core/talent/index.ts';
import { actor, aProject, aRole, castingWorld, roleId } from '../../support/casting.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const rider = (number: number, changes: object = {}) =>
  aTalent({
    id: talentId(number),
    stageName: `Rider ${number}`,
    playingAge: { min: 25, max: 35 },
    skills: [{ name: 'Horse riding', level: 'advanced' }],
    ...changes,
  });

const world = async (...people: ReturnType<typeof rider>[]) => {
  const made = await castingWorld();
  await made.talents.putMany('demo', people);
  const { casting, talents, clock } = made;
  const find = findTalent({ directory: talents, clock });
  const choices = { casting, talents, clock };
  const matches = async (leaning?: Parameters<ReturnType<typeof roleMatches>>[2]['leaning']) =>
    roleMatches({ casting, find, clock })('demo', roleId(1), { limit: 100, leaning });
  return { ...made, choices, matches, ids: async () => (await matches()).matches.map(({ talentId: id }) => id) };
};

describe('matches of a role', () => {
  it('are asked by its brief, its own days and what its project is for', async () => {
    const held = { availability: [{ from: '2026-12-13', to: '2026-12-13', status: 'booked' }] };
    const rival = { brandConflicts: [{ category: 'chai', until: null }] };
    const { casting, ids } = await world(
      rider(11),
      rider(12, held),
      rider(13, rival),
      rider(14, { baseCity: 'Pune' }),
      rider(15, { playingAge: { min: 60, max: 70 } }),
    );
    await casting.create({ project: aProject({ title: 'Chai, a love story', medium: 'tvc' }), roles: [aRole({ brief: 'A horse rider in Mumbai, 25-35' })] });

    expect(await ids()).toEqual([talentId(11)]);
  });

  it('ask what its own part of the brief asks', async () => {
    const { casting, ids } = await world(rider(11), rider(12, { playingAge: { min: 50, max: 60 }, skills: [] }));
    const brief = 'Two roles. 1. Horse rider, 25-35, Mumbai. 2. His mother, 50-60, Mumbai.';
    await casting.create({ project: aProject({ medium: null }), roles: [aRole({ brief, part: 2, shootDates: [] })] });

    expect(await ids()).toEqual([talentId(12)]);
  });

  it('leave out who was passed over until the pass is taken back, and mark who is on the shortlist', async () => {
    const made = await world(rider(11), rider(12));
    await made.casting.create({ project: aProject(), roles: [aRole({ brief: 'A horse rider in Mumbai, 25-35' })] });
    await addToShortlist(made)(actor(), roleId(1), [{ talentId: talentId(11) }]);
    await addToShortlist(made)(actor(), roleId(1), [
      { talentId: talentId(11), state: 'passed' },
      { talentId: talentId(12), state: 'passed' },
    ]);
    expect(await made.ids()).toEqual([]);

    await undoPass(made)(actor(), roleId(1), talentId(11));
    await undoPass(made)(actor(), roleId(1), talentId(12));

    expect(await made.ids()).toEqual([talentId(11), talentId(12)]);
    expect([...(await made.matches()).shortlisted]).toEqual([talentId(11)]);
    expect((await made.casting.shortlist('demo', roleId(1))).map(({ talentId: id, state }) => [id, state])).toEqual([[talentId(11), 'shortlisted']]);
    await expect(undoPass(made)(actor(), roleId(1), talentId(12))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are nobody’s in another tenant', async () => {
    const { casting, choices, clock, talents } = await world(rider(11));
    await casting.create({ project: aProject(), roles: [aRole()] });

    const asked = roleMatches({ casting, find: findTalent({ directory: talents, clock }), clock })('another', roleId(1), { limit: 10 });

    await expect(asked).rejects.toMatchObject({ code: 'not_found' });
    expect(await readPreference(choices)({ org: 'another', sub: 'meera' })).toEqual({ choices: 0, since: null, learned: [] });
  });

  it('lean to what she shortlisted, say so, and no longer do when she begins anew', async () => {
    const dancing = {
      skills: [
        { name: 'Horse riding', level: 'advanced' },
        { name: 'Kathak', level: 'advanced' },
      ],
    };
    const made = await world(rider(11), rider(12, dancing), rider(13, dancing), rider(14, dancing));
    await made.casting.create({ project: aProject(), roles: [aRole({ brief: 'A horse rider in Mumbai, 25-35' })] });
    await addToShortlist(made)(actor(), roleId(1), [{ talentId: talentId(13) }, { talentId: talentId(14) }]);
    const reports: string[] = [];
    const lean = leaningOf(made.choices, (event) => reports.push(event));

    const leaning = await lean({ org: 'demo', sub: 'meera' });
    const found = await made.matches(leaning);
    expect(found.matches.at(-1)?.talentId).toBe(talentId(11));
    const hers = found.matches.find(({ talentId: id }) => id === talentId(12));
    expect(hers?.reasons.at(-1)?.text).toBe('Because you shortlisted 2 people who do horse riding');
    expect((await lean({ org: 'demo', sub: 'ravi' })).of(rider(12) as never).value).toBe(0);

    made.pass(1_000);
    await forgetPreference(made.choices)({ org: 'demo', sub: 'meera' });
    expect((await readPreference(made.choices)({ org: 'demo', sub: 'meera' })).learned).toEqual([]);
    expect((await made.matches(await lean({ org: 'demo', sub: 'meera' }))).matches[0]?.talentId).toBe(talentId(11));
    expect(reports).toEqual([]);
  });

  it('come without a leaning, and say so in the log, when her choices cannot be read', async () => {
    const made = await world(rider(11));
    const reports: string[] = [];
    const broken = { ...made.choices, casting: { ...made.casting, choicesOf: async () => Promise.reject(new Error('away')) } };

    expect((await leaningOf(broken, (event) => reports.push(event))({ org: 'demo', sub: 'meera' })).of(rider(11) as never)).toEqual({
      value: 0,
      reason: undefined,
    });
    expect(reports).toEqual(['preference_not_read']);
  });

  it('are shown with each wish, what the record says to it, since when, and score parts that add up', async () => {
    const confirmed = { union: '2026-11-02T00:00:00.000Z' };
    const made = await world(
      rider(11, { union: 'regular', confirmed, credits: [{ title: 'Chai', medium: 'tvc' }], rates: [{ medium: 'tvc', amountPaise: 2_800_000 }] }),
    );
    const brief = 'A horse rider in Mumbai, 25-35, CINTAA card, kissing scene, budget 25k per day for a TVC';
    await made.casting.create({ project: aProject(), roles: [aRole({ brief })] });
    const found = await made.matches();

    const [shown] = await showMatches(made)('demo', { ...found, role: found.part });

    expect(shown?.match.matched.find(({ criterion }) => criterion === 'union')).toEqual({
      criterion: 'union',
      asked: 'cintaa',
      askedAs: { code: 'terms', join: 'and', terms: ['cintaa'] },
      has: 'regular',
      hasAs: { code: 'terms', join: 'list', terms: ['regular'] },
      field: 'union',
      evidence: [],
      asOf: '2026-11-02',
    });
    expect(shown?.match.partial.find(({ criterion }) => criterion === 'budget')).toMatchObject({ field: 'rates', has: '₹28,000 a day' });
    expect(shown?.match.unknown.map(({ criterion }) => criterion)).toEqual(['availability', 'comfort']);
    expect(shown?.match.matched.find(({ criterion }) => criterion === 'medium')?.evidence).toEqual([{ kind: 'credit', index: 0, title: 'Chai' }]);
    expect(shown?.confirmed).toEqual({ rates: '2026-11-01', union: '2026-11-02' });
    const sum = shown?.match.scoreParts.reduce((all, { weight, value }) => all + weight * value, 0) ?? 0;
    expect(sum).toBeCloseTo(shown?.score ?? 1, 3);
  });
});
