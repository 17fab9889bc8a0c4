import { describe, expect, it } from 'vitest';
import { makeTalent, type Talent, TalentImport } from '../../../../layers/core/talent/index.ts';
import { rankingSystems } from '../../../../scripts/eval/rank-systems.ts';

const context = { id: `tal_${'0'.repeat(26)}`, org: 'o', now: '2026-11-29T06:00:00.000Z', synthetic: true };
const person = (id: string, bio: string, skills: readonly string[] = []): Talent => {
  const line = { externalId: id, stageName: id, gender: 'female', playingAge: { min: 20, max: 30 }, bio, skills: skills.map((name) => ({ name })) };
  return { ...makeTalent(TalentImport.parse({ ...line, consent: { aiMatching: true } }), context), id };
};
const people = [person('a', 'a weary cop'), person('b', 'a bubbly student'), person('c', 'a cop with a cop, a cop', ['horse riding']), person('d', 'nobody')];
const vectors = new Map([
  ['a', new Float32Array([1, 0])],
  ['b', new Float32Array([0.6, 0.8])],
  ['c', new Float32Array([0, 1])],
]);
const systems = rankingSystems(people, vectors)({ text: 'weary cop', vector: new Float32Array([1, 0]), passing: new Set(['a', 'b', 'c']) });

describe('the baselines', () => {
  it.each(Object.entries(systems))('%s ranks everybody who passes, and nobody else', (_name, ranked) => {
    expect([...ranked].sort()).toEqual(['a', 'b', 'c']);
  });

  it('find by words in all that is written, skills by their other names too', () => {
    expect(systems.BM25.slice(0, 2)).toEqual(['a', 'c']);
    const asked = { text: 'ghudsawari', vector: undefined, passing: new Set(['a', 'b', 'c']) };
    expect(rankingSystems(people, vectors)(asked).BM25[0]).toBe('c');
  });

  it('find by meaning, and put both together by their places', () => {
    expect(systems['k-NN']).toEqual(['a', 'b', 'c']);
    expect(systems.RRF[0]).toBe('a');
    expect(systems['RRF and MMR'][0]).toBe('a');
  });
});
