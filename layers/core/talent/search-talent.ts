/** The whole search, pure: hard gates, a score that explains itself, and ways to widen when few match. */

import { askedBesides } from './brief/asked-besides.ts';
import type { BriefSlots } from './brief/brief.ts';
import { doubtsOf, leftBy } from './doubts.ts';
import { passes } from './gates.ts';
import { type MatchReason, reasonsFor, unknownOf, withChoices } from './reasons.ts';
import { type Relaxation, relaxationsFor } from './relaxations.ts';
import { type ScorePart, scoreOf, scoreParts } from './score.ts';
import { type Leaning, mostLeaning, noLeaning } from './search/leaning.ts';
import { doubtParts, factParts } from './search/score-parts.ts';
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
  /** Of each who is shown, what her score is made of: weights and values whose products add up to it. */
  readonly scoreParts: ReadonlyMap<string, readonly ScorePart[]>;
}

export interface SearchOptions {
  readonly today: string;
  readonly slots?: BriefSlots | undefined;
  readonly leaning?: Leaning | undefined;
}

/** Fewer matches than this come with ways to widen. */
const fewMatches = 5;
const defaultLimit = 8;

export const searchTalent = (facts: readonly TalentFacts[], query: TalentQuery, { today, slots, leaning = noLeaning }: SearchOptions): TalentSearchResult => {
  const criteria = toCriteria(query, askedBesides(slots ?? {}), slots);
  const found = facts.filter((person) => passes(person, criteria, today));
  const shown = rank(found, criteria, today, leaning).slice(0, query.limit ?? defaultLimit);
  return {
    total: found.length,
    matches: shown.map(({ person, score, chosen }) => ({
      talentId: person.id,
      version: person.version,
      score,
      reasons: withChoices(reasonsFor(person, criteria, today), chosen.reason),
      unknown: unknownOf(person, criteria, slots),
    })),
    relaxations: found.length < fewMatches ? relaxationsFor(facts, criteria, today) : [],
    scoreParts: new Map(
      shown.map(({ person, chosen, doubt }) => [
        person.id,
        [
          ...factParts(scoreParts(person, criteria, today)),
          ...doubtParts(round(doubt)),
          ...(chosen.value === 0 ? [] : [{ part: 'your choices', weight: mostLeaning, value: chosen.value }]),
        ],
      ]),
    ),
  };
};

const rank = (found: readonly TalentFacts[], criteria: Criteria, today: string, leaning: Leaning) =>
  found
    .map((person) => {
      const chosen = leaning.of(person);
      const fit = scoreOf(person, criteria, today);
      const doubt = fit * (1 - leftBy(doubtsOf(person, criteria)));
      return { person, chosen, doubt, score: moved(fit - doubt, chosen.value) };
    })
    .sort((left, right) => right.score - left.score || (left.person.id < right.person.id ? -1 : 1));

const moved = (score: number, value: number): number => round(Math.min(1, Math.max(0, score + mostLeaning * value)));
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
