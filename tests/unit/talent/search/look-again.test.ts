import { describe, expect, it } from 'vitest';
import type { EmbeddedDocument, IndexCandidate, IndexPlace, IndexQuery, IndexResult, TalentIndex } from '../../../../layers/core/talent/index.ts';
import { toDocument } from '../../../../layers/core/talent/index.ts';
import { lookAgain } from '../../../../layers/core/talent/search/look-again.ts';
import { aTalent, talentId } from '../../../support/talent.ts';

const filter = { anyOf: [], noneOf: [], ranges: [], notBooked: null };
const documentOf = (number: number, vector: readonly number[]): EmbeddedDocument => {
  const document = toDocument(aTalent({ id: talentId(number) }), { today: '2026-12-01' });
  if (document === undefined) throw new Error('this person may not be in an index');
  const length = Math.hypot(...vector);
  return { ...document, vector: Float32Array.from(vector, (value) => value / length) };
};
const cosine = (one: Float32Array, other: Float32Array): number => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** The port's k-NN over these, written plainly; it remembers the vectors that it was asked for. */
const indexOf = (documents: readonly EmbeddedDocument[]) => {
  const asked: Float32Array[] = [];
  const words: string[] = [];
  const search: TalentIndex['search'] = async (_org, { vector, limit, words: byWords }: IndexQuery): Promise<IndexResult> => {
    if (vector === null) throw new Error('asked for no vector');
    asked.push(vector);
    words.push(byWords);
    const near = documents.toSorted((one, other) => cosine(other.vector, vector) - cosine(one.vector, vector)).slice(0, limit);
    const placed = near.map(({ id, version, facts, vector: own }, at): IndexCandidate => {
      const semantic: IndexPlace = { rank: at + 1, score: cosine(own, vector) };
      return { id, version, facts, lexical: null, semantic, welcome: null };
    });
    return { total: documents.length, candidates: placed.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
  };
  return { asked, words, index: { search, documents: async (_org: string, ids: readonly string[]) => documents.filter(({ id }) => ids.includes(id)) } };
};

const question = Float32Array.of(1, 0, 0, 0);
const sayBoth = [1, 2, 3, 4, 5].map((number) => documentOf(number, [3, 2, 0, 0]));
const saysTheOther = documentOf(6, [0.1, 1, 0, 0]);
const others = Array.from({ length: 20 }, (_, at) => documentOf(10 + at, [0.2, 0, 1, 0]));
const everybody = [...sayBoth, saysTheOther, ...others];
const lookedAgain = async (documents: readonly EmbeddedDocument[], isIn: (candidate: IndexCandidate) => boolean = () => true, limit = 26) => {
  const { asked, index } = indexOf(documents);
  const first = await index.search('acme', { filter, words: '', vector: question, welcome: [], limit });
  const second = await lookAgain(index, 'acme', { filter, vector: question, first, isIn, limit });
  return { asked, first, second, rankOf: (number: number) => second.candidates.find(({ id }) => id === talentId(number))?.semantic?.rank };
};

describe('a second look', () => {
  it('finds who says in the words of the best what the question says in its own', async () => {
    const { first, rankOf, second } = await lookedAgain(everybody);
    expect(first.candidates.find(({ id }) => id === saysTheOther.id)?.semantic?.rank).toBe(26);
    expect(rankOf(6)).toBe(6);
    expect([1, 2, 3, 4, 5].map(rankOf).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(second.total).toBe(26);
  });

  it('brings in somebody whom the first did not find, and keeps in order of id', async () => {
    const { first, second } = await lookedAgain(everybody, () => true, 10);
    expect(first.candidates.map(({ id }) => id)).not.toContain(saysTheOther.id);
    const ids = second.candidates.map(({ id }) => id);
    expect(ids).toContain(saysTheOther.id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for words of the nearest only where a list is longer than a page', async () => {
    const bio = 'Bookie at the racecourse.';
    const tell = (document: EmbeddedDocument): EmbeddedDocument => ({
      ...document,
      facts: { ...document.facts, words: [...document.facts.words, ...bio.split(' ')] },
    });
    const { words, index } = indexOf([...sayBoth.map(tell), saysTheOther, ...others]);
    const first = await index.search('acme', { filter, words: 'gambler', vector: question, welcome: [], limit: 26 });
    await lookAgain(index, 'acme', { filter, vector: question, first, isIn: () => true, limit: 26 });
    await lookAgain(index, 'acme', { filter, vector: question, first, isIn: () => true, limit: 26, byWords: true });
    expect(words[1]).toBe('');
    expect(words[2]?.split(' ')).toContain('racecourse.');
  });

  it('keeps the places that the question’s own words gave', async () => {
    const { index } = indexOf(everybody);
    const first = await index.search('acme', { filter, words: '', vector: question, welcome: [], limit: 10 });
    const placed: TalentIndex['search'] = async (org, query) => {
      const { total, candidates } = await index.search(org, query);
      return { total, candidates: candidates.map((candidate) => ({ ...candidate, lexical: { rank: 1, score: 5 } })) };
    };
    const { candidates } = await lookAgain({ ...index, search: placed }, 'acme', {
      filter,
      vector: question,
      first,
      isIn: () => true,
      limit: 10,
      byWords: true,
    });
    expect(candidates.length).toBeGreaterThan(first.candidates.length);
    expect(candidates.every(({ lexical }) => lexical === null)).toBe(true);
  });

  it('asks with a vector of length 1', async () => {
    const { asked } = await lookedAgain(everybody);
    expect(asked.map((vector) => Math.round(Math.hypot(...vector) * 1e5) / 1e5)).toEqual([1, 1]);
  });

  it('hears nobody who may not be shown', async () => {
    const { asked, first, second } = await lookedAgain(everybody, ({ id }) => !sayBoth.some((document) => document.id === id) && id !== saysTheOther.id);
    expect(asked[1]?.[1]).toBe(0);
    expect(second).not.toEqual(first);
  });

  it('is not taken among a few', async () => {
    const { asked, first, second } = await lookedAgain(everybody.slice(0, 20));
    expect(asked).toHaveLength(1);
    expect(second).toBe(first);
  });
});
