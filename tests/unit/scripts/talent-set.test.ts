import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mean, ndcg, pairedInterval, percentile, recall, reciprocalRank, violationShare } from '../../../scripts/eval/rank-metrics.ts';
import { testPhrases } from '../../../scripts/eval/talent-set/phrases-test.ts';

const conceptsFile = 'layers/adapters/hashing-embedder/concepts.ts';
/** Changing the words of the embedder after the test half was written: write its phrases anew, measure once, and put the new hash here. */
const frozen = '063dae0f7eb041bc5d7795a419121123b9ccc52e53f013b95e81e23724b92b8f';

describe('the own set', () => {
  it('is measured with the words that were there before its test half', () => {
    expect(createHash('sha256').update(readFileSync(conceptsFile)).digest('hex')).toBe(frozen);
  });

  it('shares no four words in a row with the embedder’s words or the profiles of the test half', () => {
    const known = new Set([conceptsFile, 'local/seed/bio.ts'].flatMap((file) => [...runsOf(readFileSync(file, 'utf8'))]));
    const phrases = Object.values(testPhrases).flatMap((phrasesOf) => Object.values(phrasesOf).flat());
    expect(phrases.length).toBeGreaterThan(60);
    expect(phrases.filter((phrase) => [...runsOf(phrase)].some((run) => known.has(run)))).toEqual([]);
  });
});

const runsOf = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')));
};

describe('the measures', () => {
  const grades = { a: 3, b: 2, c: 1 };
  it('give 1 for the ideal order, less for another, and nothing where nobody is graded', () => {
    expect(ndcg(['a', 'b', 'c'], grades)).toBe(1);
    expect(ndcg(['c', 'b', 'a'], grades)).toBeCloseTo((1 + 3 / Math.log2(3) + 7 / 2) / (7 + 3 / Math.log2(3) + 0.5), 6);
    expect(ndcg(['a'], {})).toBeUndefined();
  });

  it('count what was found of those graded 2 and 3', () => {
    expect(recall(['a', 'x', 'c'], grades)).toBe(0.5);
    expect(recall(['a'], { c: 1 })).toBeUndefined();
    expect(reciprocalRank(['x', 'b'], grades)).toBe(0.5);
    expect(reciprocalRank(['x'], grades)).toBe(0);
    expect(violationShare(['a', 'x'], ['x', 'y'])).toBe(0.5);
    expect(violationShare([], ['x'])).toBe(0);
  });

  it('give means of what is known, percentiles, and an interval around the mean difference', () => {
    expect(mean([1, undefined, 3])).toBe(2);
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(pairedInterval([0.2, 0.2, 0.2], () => 0.5)).toEqual([expect.closeTo(0.2, 6), expect.closeTo(0.2, 6)]);
  });
});
