/** What a director's own choices say of a person, beside what the brief asks. Where it comes from is not the search's business; how much it may weigh is. */
import type { MatchReason } from '../reasons.ts';
import type { SearchFacts } from '../talent-facts.ts';

export interface Leaning {
  /** -1 to 1; 0 where nothing was learned. The reason says which choices; undefined at 0. */
  readonly of: (facts: SearchFacts) => { readonly value: number; readonly reason: MatchReason | undefined };
}

/** A score moves by at most so much. */
export const mostLeaning = 0.04;

export const noLeaning: Leaning = { of: () => ({ value: 0, reason: undefined }) };
