/**
 * Words of a question that a turn lacks itself and that stand near it: "In May!" is found by the question before it. Each word counts once, where it is nearest, so that
 * a turn is helped by what completes it and not by neighbours that say the same again.
 */
import type { MemoryCandidate } from '../memory-index.ts';
import type { AskedWord } from './asked-words.ts';
import { isQuestion } from './question.ts';

/** What a word is worth that is so many turns away, from one on. */
const shares = [0.45, 0.28, 0.2, 0.16, 0.13, 0.1] as const;
/** And what more when it is in the question that this turn answers. */
const answerShare = 0.2;

interface Near {
  readonly at: number;
  readonly share: number;
}

/** For each candidate, what its neighbours add to its own words; `stretches`: of which stretch of talk each is. */
export const nearestScores = (candidates: readonly MemoryCandidate[], stretches: readonly number[], words: readonly AskedWord[]): number[] =>
  candidates.map((_, at) => {
    const near = nearOf(candidates, stretches, at);
    return words.reduce((sum, { worth, strengths }) => {
      const best = near.reduce((most, one) => Math.max(most, one.share * (strengths[one.at] ?? 0)), 0);
      return sum + worth * Math.max(0, best - (strengths[at] ?? 0));
    }, 0);
  });

const nearOf = (candidates: readonly MemoryCandidate[], stretches: readonly number[], at: number): Near[] => {
  const entry = candidates[at]?.entry;
  const near: Near[] = [];
  for (const step of [-1, 1])
    for (let other = at + step; stretches[other] === stretches[at]; other += step) {
      const neighbour = candidates[other]?.entry;
      // Stretches of one long message have one place.
      const distance = Math.max(1, Math.abs((neighbour?.place ?? 0) - (entry?.place ?? 0)));
      const share = shares[distance - 1];
      if (neighbour === undefined || share === undefined) break;
      const isAnswered = step === -1 && distance === 1 && neighbour.speaker !== entry?.speaker && isQuestion(neighbour.text);
      near.push({ at: other, share: share + (isAnswered ? answerShare : 0) });
    }
  return near;
};
