import { describe, expect, it } from 'vitest';
import { type IndexCandidate, type SearchFacts, toCriteria, toDocument } from '../../../../layers/core/talent/index.ts';
import { type RankedCandidate, rankCandidates } from '../../../../layers/core/talent/search/rank-candidates.ts';
import { partsOfScore } from '../../../../layers/core/talent/search/score-parts.ts';
import { kinshipOf, sharedWordsOf } from '../../../../layers/core/talent/search/shared-words.ts';
import { aTalent, talentId } from '../../../support/talent.ts';

const today = '2026-12-01';
const person = (words: string, nearness: number) => ({ facts: { words: words.split(' ') }, nearness });

const gamblers = [
  person('casino bookie punctual', 1),
  person('casino bookie', 0.9),
  person('casino racecourse', 0.8),
  person('casino racecourse punctual', 0.9),
];
const others = Array.from({ length: 12 }, (_, at) => person(at % 2 === 0 ? 'doctor punctual' : 'doctor', 0));

describe('words that the nearest share', () => {
  it('are theirs and not everybody’s, and of more than one', () => {
    expect(sharedWordsOf([...gamblers, ...others, person('alone casino', 1)], 10)).toEqual(['casino', 'bookie', 'racecourse']);
    expect(sharedWordsOf([...gamblers, ...others], 1)).toEqual(['casino']);
  });

  it('are none where all are as near', () => {
    expect(sharedWordsOf(others, 10)).toEqual([]);
    expect(kinshipOf(others).every((value) => value === 0)).toBe(true);
    expect(kinshipOf([])).toEqual([]);
  });

  it('make those akin who use them, and nobody by her own nearness alone', () => {
    const unheard = person('bookie', 0);
    const alone = person('something else', 1);
    const kinship = kinshipOf([...gamblers, ...others, unheard, alone]);
    expect(kinship.at(-1)).toBe(0);
    expect(kinship.at(-2)).toBeGreaterThan(0);
    expect(Math.max(...kinship)).toBe(1);
    expect(kinship[5]).toBe(0);
  });
});

describe('a list longer than a page', () => {
  const factsOf = (number: number, bio: string): SearchFacts => {
    const document = toDocument(aTalent({ id: talentId(number), bio, credits: [], skills: [], training: [] }), { today });
    if (document === undefined) throw new Error('this person may not be in an index');
    return document.facts;
  };
  const candidate = (number: number, bio: string, score: number | null): IndexCandidate => ({
    id: talentId(number),
    version: 1,
    facts: factsOf(number, bio),
    lexical: null,
    semantic: score === null ? null : { rank: number, score },
    welcome: null,
  });
  const akin = candidate(40, 'Bookie of the racecourse.', null);
  const candidates = [
    ...Array.from({ length: 12 }, (_, at) => candidate(1 + at, `Bookie at the racecourse, take ${at}.`, 0.9 - at / 100)),
    ...Array.from({ length: 20 }, (_, at) => candidate(13 + at, `Surgeon of ward ${at}.`, 0.2 - at / 1_000)),
    akin,
  ];
  const criteria = toCriteria({});
  const rank = (page?: number): RankedCandidate[] => rankCandidates(candidates, { criteria, today, describes: true, shown: 30, page });
  const placeOf = (ranked: readonly RankedCandidate[]): number => ranked.findIndex((entry) => entry.candidate.id === akin.id);

  it('has behind its first page who uses the words of the nearest', () => {
    expect(placeOf(rank())).toBe(candidates.length - 1);
    expect(placeOf(rank(10))).toBeLessThan(13);
  });

  it('has the same first page', () => {
    expect(rank(10).slice(0, 10)).toEqual(rank().slice(0, 10));
  });

  it('has everybody once, with scores that never rise and whose parts add up', () => {
    const ranked = rank(10);
    expect(new Set(ranked.map((entry) => entry.candidate.id)).size).toBe(candidates.length);
    ranked.forEach((entry, at) => {
      expect(entry.score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 1);
      const sum = partsOfScore(entry, criteria, today).reduce((all, { weight, value }) => all + weight * value, 0);
      expect(sum).toBeCloseTo(entry.score, 2);
    });
    expect(partsOfScore(ranked[placeOf(ranked)] as RankedCandidate, criteria, today).map(({ part }) => part)).toContain('like the best');
  });

  it('is whole where fewer are there than a page holds', () => {
    const few = candidates.slice(0, 4);
    expect(rankCandidates(few, { criteria, today, describes: true, page: 10 })).toHaveLength(4);
  });
});
