/** A rank taken apart: weights and values whose products add up to the score that was shown. */
import { type ScorePart, scoreParts } from '../score.ts';
import type { Criteria } from '../talent-query.ts';
import { mostLeaning } from './leaning.ts';
import { type RankedCandidate, weights } from './rank-candidates.ts';

/** `semantic` null: words weighed nothing, and the facts are the whole. */
export const partsOfScore = ({ candidate, parts }: RankedCandidate, criteria: Criteria, today: string): ScorePart[] => [
  ...factParts(scoreParts(candidate.facts, { ...criteria, words: [] }, today), parts.semantic === null ? 1 : 1 - weights.words),
  ...(parts.semantic === null ? [] : [{ part: 'meaning', weight: round(weights.words * weights.semantic), value: parts.semantic }]),
  ...(parts.lexical === null ? [] : [{ part: 'words', weight: round(weights.words * (1 - weights.semantic)), value: parts.lexical }]),
  ...doubtParts(parts.doubt),
  ...(parts.likeness === 0 ? [] : [{ part: 'like the best', weight: 1, value: parts.likeness }]),
  ...(parts.sameness === 0 ? [] : [{ part: 'sameness', weight: -1, value: parts.sameness }]),
  ...(parts.leaning === 0 ? [] : [{ part: 'your choices', weight: mostLeaning, value: parts.leaning }]),
];

/** What was taken off for what has to be asked first. */
export const doubtParts = (doubt: number): ScorePart[] => (doubt === 0 ? [] : [{ part: 'to be asked', weight: -1, value: doubt }]);

/** The parts that were asked, weighed so that together they weigh `share`. */
export const factParts = (parts: readonly ScorePart[], share = 1): ScorePart[] => {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ part, weight, value }) => ({ part, weight: round((share * weight) / all), value: round(value) }));
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
