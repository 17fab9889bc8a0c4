/** Candidates of an index in order: how well their words fit, how well their facts do, what has to be asked first, and some variety. Pure, and equal scores stay in order of id. */
import { doubtsOf, leftBy } from '../doubts.ts';
import { scoreOf } from '../score.ts';
import type { SearchFacts } from '../talent-facts.ts';
import type { Criteria } from '../talent-query.ts';
import { type Leaning, mostLeaning, noLeaning } from './leaning.ts';
import { nearnessOf } from './nearness.ts';
import { kinshipOf } from './shared-words.ts';
import type { IndexCandidate } from './talent-index.ts';

export interface RankedCandidate {
  readonly candidate: IndexCandidate;
  /** 0 to 1, 4 digits, never higher than the one before. */
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Each 0 to 1. `semantic` and `lexical` are null where the brief describes nobody. */
export interface ScoreParts {
  readonly facts: number;
  readonly semantic: number | null;
  readonly lexical: number | null;
  /** What was taken off for what she does not surely meet. */
  readonly doubt: number;
  /** What was added for using the words of those who are near; 0 on the first page. */
  readonly likeness: number;
  /** What variety took off. */
  readonly sameness: number;
  /** -1 to 1: what her own choices say. */
  readonly leaning: number;
}

export interface RankOptions {
  readonly criteria: Criteria;
  readonly today: string;
  /** Whether the brief describes somebody; if not, words weigh nothing. */
  readonly describes: boolean;
  /** Takes off at most so much for being like somebody before. @default 0.02 */
  readonly variety?: number;
  /** How many will be shown: variety is made among them. @default all */
  readonly shown?: number;
  /** How many are a page: behind it words that the nearest share count too, and no variety is made. @default all */
  readonly page?: number | undefined;
  /** @default none */
  readonly leaning?: Leaning | undefined;
}

/** How much the words weigh against the facts, and meaning against the letters. */
export const weights = { words: 0.8, semantic: 0.9, variety: 0.02 } as const;
/** Variety is made among the first so many. */
const varied = 100;

export const rankCandidates = (
  candidates: readonly IndexCandidate[],
  { criteria, today, describes, variety = weights.variety, shown = varied, page, leaning = noLeaning }: RankOptions,
): RankedCandidate[] => {
  const semantic = nearnessOf(candidates.map(({ semantic: place }) => place));
  const lexical = nearnessOf(candidates.map(({ lexical: place }) => place));
  const withoutWords: Criteria = { ...criteria, words: [] };
  const scored = candidates.map((candidate, at): RankedCandidate => {
    const facts = scoreOf(candidate.facts, withoutWords, today);
    const words = weights.semantic * (semantic[at] ?? 0) + (1 - weights.semantic) * (lexical[at] ?? 0);
    const asked = describes ? weights.words * words + (1 - weights.words) * facts : facts;
    const doubt = asked * (1 - leftBy(doubtsOf(candidate.facts, criteria)));
    const chosen = round(leaning.of(candidate.facts).value);
    return {
      candidate,
      score: Math.min(1, Math.max(0, asked - doubt + mostLeaning * chosen)),
      parts: {
        facts,
        semantic: describes ? round(semantic[at] ?? 0) : null,
        lexical: describes ? round(lexical[at] ?? 0) : null,
        doubt: round(doubt),
        likeness: 0,
        sameness: 0,
        leaning: chosen,
      },
    };
  });
  const sorted = scored.toSorted(byScore);
  if (page === undefined) return spread(sorted, variety, shown);
  const first = spread(sorted, variety, page).slice(0, page);
  return [...first, ...behind(first, sorted, criteria)];
};

const byScore = (left: RankedCandidate, right: RankedCandidate): number => right.score - left.score || (left.candidate.id < right.candidate.id ? -1 : 1);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Behind the first page: who uses the words of those who are near comes as near as they, by this share of what is lacking. */
const kinship = 0.8;

const behind = (page: readonly RankedCandidate[], scored: readonly RankedCandidate[], criteria: Criteria): RankedCandidate[] => {
  const akin = kinshipOf(scored.map(({ candidate, parts }) => ({ facts: candidate.facts, nearness: parts.semantic ?? 0 })));
  const shown = new Set(page.map(({ candidate }) => candidate.id));
  const waiting = scored.map((ranked, at): RankedCandidate => {
    const lacking = weights.words * weights.semantic * (1 - (ranked.parts.semantic ?? 0)) * leftBy(doubtsOf(ranked.candidate.facts, criteria));
    const likeness = kinship * (akin[at] ?? 0) * lacking;
    return { ...ranked, score: Math.min(1, ranked.score + likeness) };
  });
  const before = new Map(scored.map(({ candidate, score }) => [candidate.id, score]));
  let last = page.at(-1)?.score ?? 1;
  return waiting
    .filter(({ candidate }) => !shown.has(candidate.id))
    .toSorted(byScore)
    .map((ranked) => {
      last = Math.min(last, round(ranked.score));
      const more = round(last - (before.get(ranked.candidate.id) ?? 0));
      return { ...ranked, score: last, parts: { ...ranked.parts, likeness: Math.max(0, more), sameness: Math.max(0, -more) } };
    });
};

interface Waiting {
  readonly ranked: RankedCandidate;
  readonly traits: ReadonlySet<string>;
  /** To those of the chosen whom she was compared with; it only rises. */
  likeness: number;
  compared: number;
}

/**
 * MMR: each next one is the best after taking off how much she is like those before. Scores only fall, as nobody grows less like the growing list. Somebody is compared with the chosen
 * only when she would be next without it: more comparing can but lower her.
 */
const spread = (sorted: readonly RankedCandidate[], variety: number, shown: number): RankedCandidate[] => {
  const rest = sorted.slice(0, varied).map((ranked): Waiting => ({ ranked, traits: traitsOf(ranked.candidate.facts), likeness: 0, compared: 0 }));
  const chosen: RankedCandidate[] = [];
  const traits: ReadonlySet<string>[] = [];
  while (rest.length > 0 && chosen.length < shown) {
    let best = bestAt(rest, variety);
    for (let next = rest[best]; next !== undefined && next.compared < traits.length; next = rest[best]) {
      for (const other of traits.slice(next.compared)) next.likeness = Math.max(next.likeness, likeness(next.traits, other));
      next.compared = traits.length;
      best = bestAt(rest, variety);
    }
    const [taken] = rest.splice(best, 1);
    if (taken === undefined) break;
    traits.push(taken.traits);
    chosen.push({
      ...taken.ranked,
      score: round(Math.max(0, worthOf(taken, variety))),
      parts: { ...taken.ranked.parts, sameness: round(variety * taken.likeness) },
    });
  }
  const last = chosen.at(-1)?.score ?? 1;
  return [
    ...chosen,
    ...[...rest.map(({ ranked }) => ranked), ...sorted.slice(varied)].map((ranked) => ({ ...ranked, score: Math.min(last, round(ranked.score)) })),
  ];
};

const worthOf = (entry: Waiting, variety: number): number => entry.ranked.score - variety * entry.likeness;

/** The place of the first of the best. */
const bestAt = (rest: readonly Waiting[], variety: number): number =>
  rest.reduce((best, entry, at) => (worthOf(entry, variety) > worthOf(rest[best] ?? entry, variety) ? at : best), 0);

/** Of those found lately: the same facts come again with the next question. */
const knownTraits = new WeakMap<SearchFacts, ReadonlySet<string>>();

/** Skills and the first telling words, which a long career does not drown. */
const traitsOf = (facts: SearchFacts): ReadonlySet<string> => {
  const traits = knownTraits.get(facts) ?? new Set([...facts.words.slice(0, 40), ...facts.skills.map(({ name }) => name)]);
  knownTraits.set(facts, traits);
  return traits;
};

/** The share of skills and telling words that two people have in common, 0 to 1. */
const likeness = (own: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let shared = 0;
  for (const trait of own) if (others.has(trait)) shared += 1;
  const all = own.size + others.size - shared;
  return all === 0 ? 0 : shared / all;
};
