import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { hashingEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { sqliteTalentIndex } from '../../../layers/adapters/sqlite/talent/talent-index.ts';
import { bringInStep, findSimilar, showMatches, type Talent } from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const today = '2026-11-28';
const clock = { now: () => Date.parse(`${today}T06:00:00.000Z`) };
const folder = mkdtempSync(join(tmpdir(), 'castmatch-similar-'));
const embedder = hashingEmbedder();
const index = sqliteTalentIndex({ folder, embedder, threads: 1 });
afterAll(async () => {
  await index.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => index.drop('demo'));

const bio = 'The constable who has seen too much. A deadpan that lands late.';
const seed = aTalent({ id: talentId(1), bio, skills: [{ name: 'Kathak', level: 'advanced' }], experience: 'emerging' });
const alike = aTalent({ ...seed, id: talentId(2), stageName: 'Fatima Sheikh', baseCity: 'Pune' });
const other = aTalent({ id: talentId(3), bio: 'Palace dramas. Swagger.', skills: [{ name: 'Boxing', level: 'basic' }] });
const man = aTalent({ ...seed, id: talentId(4), gender: 'male' });
const child = aTalent({ ...seed, id: talentId(5), birthYear: 2012, playingAge: { min: 12, max: 20 } });
const old = aTalent({ ...seed, id: talentId(6), playingAge: { min: 60, max: 70 } });
const withdrawn = aTalent({ ...seed, id: talentId(7), consent: { aiMatching: true, withdrawnAt: '2026-11-01T00:00:00.000Z' } });

const world = async (engine: 'index' | 'memory', ...people: Talent[]) => {
  const talents = memoryTalent();
  await talents.putMany('demo', people);
  if (engine === 'index') await bringInStep({ index, embedder, talents, directory: talents })('demo', today);
  const search = engine === 'index' ? { index, embedder, talents } : undefined;
  const similar = findSimilar({ talents, directory: talents, clock, search });
  const ids = async (text?: string, id = seed.id) => (await similar('demo', { talentId: id, text, limit: 20 })).matches.map((match) => match.talentId);
  return { talents, similar, ids };
};

describe.each(['index', 'memory'] as const)('who is like her, by the %s', (engine) => {
  it('is of her parts and her craft, the likest first, and never she herself, a child or somebody who withdrew', async () => {
    const { ids } = await world(engine, seed, alike, other, man, child, old, withdrawn);
    expect(await ids()).toEqual([alike.id, other.id]);
  });

  it('is besides whatever is asked, as hard as in a search', async () => {
    const { ids } = await world(engine, seed, alike, other);
    expect(await ids('but in Pune')).toEqual([alike.id]);
    expect(await ids('only from Mumbai')).toEqual([other.id]);
    expect(await ids('who speaks Tamil')).toEqual([]);
  });

  it('says in what they are alike, with the field', async () => {
    const { talents, similar } = await world(engine, seed, alike);
    const found = await similar('demo', { talentId: seed.id, limit: 5 });
    expect(found.matches[0]?.reasons.slice(0, 2)).toEqual([
      { criterion: 'skills', field: 'skills', text: 'Also does kathak' },
      { criterion: 'text', field: 'bio', text: 'The profile, too, mentions constable, deadpan, lands' },
    ]);
    const [shown] = await showMatches({ talents, clock })('demo', found);
    expect(shown?.match.matched.map(({ criterion, asked }) => [criterion, asked])).toContainEqual(['skills', 'the same skills']);
  });

  it('calls no likeness what everybody says of herself', async () => {
    const crowd = Array.from({ length: 8 }, (_, number) => aTalent({ ...other, id: talentId(20 + number), bio: `Currently in Mumbai. ${number}` }));
    const first = aTalent({ ...seed, bio: `${bio} Currently in Mumbai.` });
    const second = aTalent({ ...alike, bio: `${bio} Currently in Pune.` });
    const { similar } = await world(engine, first, second, ...crowd);

    const found = await similar('demo', { talentId: first.id, limit: 20 });

    const said = found.matches.flatMap(({ reasons }) => reasons.filter(({ criterion }) => criterion === 'text').map(({ text }) => text));
    expect(said).toEqual(['The profile, too, mentions constable, deadpan, lands']);
  });

  it('is nobody of another tenant, and nobody of whom may not be shown', async () => {
    const { similar, ids } = await world(engine, seed, child, withdrawn);
    await expect(similar('another', { talentId: seed.id, limit: 5 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(ids(undefined, withdrawn.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await ids(undefined, child.id)).toEqual([]);
  });

  it('is the same whatever they are called, speak, and come from', async () => {
    const { ids } = await world(engine, seed, alike, other);
    const before = await ids();
    await index.drop('demo');
    const renamed = {
      stageName: 'Kamla Devi Yadav',
      languages: [{ code: 'bho', proficiency: 'native' }],
      dialects: ['Bhojpuri'],
      baseCity: 'Patna',
      bio: `Born in Patna. ${bio}`,
    };
    const again = await world(engine, seed, aTalent({ ...alike, ...renamed }), other);
    expect(await again.ids()).toEqual(before);
  });
});

it('falls back to the facts in memory when the index cannot answer, and says so', async () => {
  const { talents } = await world('memory', seed, alike);
  const reports: string[] = [];
  const broken = { index: { ...index, documents: async () => Promise.reject(new Error('away')) }, embedder, talents };
  const found = await findSimilar({ talents, directory: talents, clock, search: broken, report: (event) => reports.push(event) })('demo', {
    talentId: seed.id,
    limit: 5,
  });
  expect(found.degraded).toBe('search');
  expect(found.matches.map((match) => match.talentId)).toEqual([alike.id]);
  expect(reports).toEqual(['talent_search_degraded']);
});
