import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mean, ndcg, pairedInterval, percentile, recall, reciprocalRank, skewAt, violationShare } from '../../../scripts/eval/rank-metrics.ts';
import { frozenHash, lexiconFiles, lexiconHash } from '../../../scripts/eval/talent-set/lexicons.ts';
import { devPhrases } from '../../../scripts/eval/talent-set/phrases-dev.ts';
import { formerPhrases } from '../../../scripts/eval/talent-set/phrases-former.ts';
import { secondPhrases } from '../../../scripts/eval/talent-set/phrases-second.ts';
import { testPhrases } from '../../../scripts/eval/talent-set/phrases-test.ts';
import { thirdPhrases } from '../../../scripts/eval/talent-set/phrases-third.ts';

describe('the own set', () => {
  it('is measured with the words that were there before its test half', () => {
    expect(lexiconFiles.length).toBeGreaterThan(10);
    // Changed a list? `lexicons.ts` says what to do.
    expect(lexiconHash()).toBe(frozenHash());
  });

  it('shares no four words in a row of the test half with the lexicons, the profiles or the phrases of the other halves', () => {
    const sources = [...lexiconFiles, 'local/seed/bio.ts'].map((file) => readFileSync(file, 'utf8'));
    const known = new Set([...sources, ...[devPhrases, formerPhrases, secondPhrases, thirdPhrases].flatMap(phrasesOf)].flatMap((text) => [...runsOf(text)]));
    expect(phrasesOf(testPhrases).length).toBeGreaterThan(60);
    expect(phrasesOf(testPhrases).filter((phrase) => [...runsOf(phrase)].some((run) => known.has(run)))).toEqual([]);
  });
});

const phrasesOf = ({ personaPhrases, registerPhrases }: Pick<typeof devPhrases, 'personaPhrases' | 'registerPhrases'>): string[] =>
  [personaPhrases, registerPhrases].flatMap((all) => Object.values(all).flat());

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

  it('say how far the first shown are from the pool, with nobody counted as half a person', () => {
    const half = new Map([
      ['female', 0.5],
      ['male', 0.5],
    ]);
    expect([...skewAt(['female', 'male', 'male', 'female'], half)]).toEqual([
      ['female', 0],
      ['male', 0],
    ]);
    expect(skewAt(['female', 'female', 'female', 'male'], half).get('female')).toBeCloseTo(Math.log(1.5), 6);
    expect(skewAt(['female', 'female'], half).get('male')).toBeCloseTo(Math.log(0.5), 6);
  });

  it('give means of what is known, percentiles, and an interval around the mean difference', () => {
    expect(mean([1, undefined, 3])).toBe(2);
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(pairedInterval([0.2, 0.2, 0.2], () => 0.5)).toEqual([expect.closeTo(0.2, 6), expect.closeTo(0.2, 6)]);
  });
});
