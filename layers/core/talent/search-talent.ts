/** The whole search, pure: hard gates, a score that explains itself, and ways to widen when few match. */
import { passes } from './gates.ts';
import { type MatchReason, reasonsFor, unknownOf } from './reasons.ts';
import { type Relaxation, relaxationsFor } from './relaxations.ts';
import { scoreOf } from './score.ts';
import type { TalentFacts } from './talent-facts.ts';
import { type Criteria, type TalentQuery, toCriteria } from './talent-query.ts';

/** A person found, without any words of the record but those of the reasons. Fits `TalentMatch` of intelligence. */
export interface TalentMatch {
  readonly talentId: string;
  readonly version: number;
  /** 0 to 1, 4 digits. */
  readonly score: number;
  /** At most 4. */
  readonly reasons: readonly MatchReason[];
  /** At most 4 criteria that have to be asked. */
  readonly unknown: readonly string[];
}

export interface TalentSearchResult {
  /** Everybody who passes the hard rules. */
  readonly total: number;
  /** The best `limit` of them; equal scores in order of id. */
  readonly matches: readonly TalentMatch[];
  /** Only when fewer than 5 match. */
  readonly relaxations: readonly Relaxation[];
}

/** Fewer matches than this come with ways to widen. */
const fewMatches = 5;
const defaultLimit = 8;

export const searchTalent = (facts: readonly TalentFacts[], query: TalentQuery, { today }: { today: string }): TalentSearchResult => {
  const criteria = toCriteria(query);
  const found = facts.filter((person) => passes(person, criteria, today));
  return {
    total: found.length,
    matches: rank(found, criteria, today)
      .slice(0, query.limit ?? defaultLimit)
      .map(({ person, score }) => toMatch(person, score, criteria, today)),
    relaxations: found.length < fewMatches ? relaxationsFor(facts, criteria, today) : [],
  };
};

const rank = (found: readonly TalentFacts[], criteria: Criteria, today: string): { person: TalentFacts; score: number }[] =>
  found
    .map((person) => ({ person, score: scoreOf(person, criteria, today) }))
    .sort((left, right) => right.score - left.score || (left.person.id < right.person.id ? -1 : 1));

const toMatch = (person: TalentFacts, score: number, criteria: Criteria, today: string): TalentMatch => ({
  talentId: person.id,
  version: person.version,
  score,
  reasons: reasonsFor(person, criteria, today),
  unknown: unknownOf(person, criteria),
});
