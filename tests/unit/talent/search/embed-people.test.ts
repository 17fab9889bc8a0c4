import { describe, expect, it } from 'vitest';
import { hashingEmbedder } from '../../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { castingText } from '../../../../layers/core/talent/index.ts';
import { embedPeople } from '../../../../layers/core/talent/search/embed-people.ts';
import { aTalent } from '../../../support/talent.ts';

const embedder = hashingEmbedder();
const cosine = (one: Float32Array | undefined, other: Float32Array | undefined): number =>
  [...(one ?? [])].reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);
type Changes = Parameters<typeof aTalent>[0];
const vectorOf = async (changes: Changes): Promise<Float32Array | undefined> =>
  (await embedPeople(embedder, [castingText(aTalent({ bio: '', credits: [], skills: [], training: [], dialects: [], ...changes }))]))[0];
const credit = (role: string, title = 'Zero Highway') => ({ title, year: 2024, medium: 'film' as const, role });
const nearness = async (brief: string, changes: Changes): Promise<number> => cosine(await vectorOf(changes), (await embedder.embed([brief], 'query'))[0]);

describe('the vector of a person', () => {
  it('says what she has played as much as what is written about her, however often or long', async () => {
    const bio = 'Passport valid, vaccinated, no allergies. Optimist.';
    const played = await nearness('a strict police inspector', { bio, credits: [credit('police inspector')] });
    expect(played).toBeGreaterThan((await nearness('a strict police inspector', { bio })) + 0.2);
    const often = await nearness('a strict police inspector', { bio, credits: [1, 2, 3, 4].map(() => credit('police inspector')) });
    expect(often).toBeCloseTo(played, 6);
  });

  it('is the same whatever her films are called and however large her parts were', async () => {
    const bio = 'A dry, deadpan comic.';
    const plain = await vectorOf({ bio });
    expect(await vectorOf({ bio, credits: [credit('lead', 'The Angry Policeman'), credit('Supporting Actor', 'Doctor Ghost')] })).toEqual(plain);
  });

  it('is of her skills where nothing else is known, and of nothing where nothing is', async () => {
    expect(await nearness('kathak', { skills: [{ name: 'kathak', level: 'advanced' }] })).toBeGreaterThan(0.3);
    const nobody = await vectorOf({});
    expect(nobody).toEqual(new Float32Array(embedder.dimensions));
  });

  it('has length 1', async () => {
    const vector = await vectorOf({ bio: 'A wry constable.', credits: [credit('village doctor')] });
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });
});
