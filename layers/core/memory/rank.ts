/**
 * Which memories serve a message, best first, by words and by meaning. Pure, and the only place that knows how they are weighed.
 * Who is named by the words counts most; recency and importance are bounded, so that they order what fits and never make it fit.
 */
import { bm25 } from './bm25.ts';
import type { LikenessOf } from './meaning/find-meaning.ts';
import { holdsAt, type Memory } from './memory.ts';
import { tokensOf } from './tokens.ts';

export interface ScoreParts {
  /** 0 to 1, as the others. */
  readonly lexical: number;
  /** Likeness of meaning; left out: not compared, or far from it. */
  readonly semantic?: number;
  readonly recency: number;
  readonly importance: number;
}

export type Why = 'pinned' | 'matches' | 'standing' | 'listed';

export interface RankedMemory {
  readonly memory: Memory;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly why: Why;
}

export interface RankRequest {
  readonly query: string;
  readonly k: number;
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** Characters of all texts together. */
  readonly characters: number;
  /** Other names of what a memory is about, where there are any: it is found by them too. */
  readonly namesOf?: ((memory: Memory) => string | undefined) | undefined;
  /** Cosine with the question, as far as it was compared. */
  readonly likenessOf?: LikenessOf | undefined;
}

const weights = { fit: 0.7, recency: 0.15, importance: 0.15 } as const;
const halfLifeMs = 90 * 24 * 3_600_000;
/** What she always wants and never wants counts for every search, named or not; so many of it and no more. */
const mostStanding = 3;
const longestQuery = 4_000;

export const rank = (memories: readonly Memory[], { query, k, asOf, characters, namesOf, likenessOf }: RankRequest): RankedMemory[] => {
  const live = memories.filter((memory) => holdsAt(memory, asOf));
  const asked = tokensOf(query.slice(0, longestQuery));
  const lexical = bm25(
    live.map((memory) => withNames(memory, namesOf?.(memory))),
    asked,
  );
  const isShadowed = shadowedBy(live, asked, lexical);
  const ranked = live
    .map((memory, place) => {
      const byWords = lexical[place] ?? 0;
      const isOut = isShadowed(place);
      // What shares a word with the question for another's sake is no more meant for being like it.
      return weigh(memory, { lexical: isOut ? 0 : byWords, semantic: isOut && byWords > 0 ? 0 : (likenessOf?.(memory) ?? 0) }, asOf, asked.length === 0);
    })
    .filter((one) => one !== undefined)
    .sort(byScore);
  return within(limitStanding(ranked), k, characters);
};

/** Below this share of the best one, a memory is there for a word that the best has too ("ad", of another project's brief): such a one fits nothing. */
const shadow = 0.3;

const shadowedBy = (live: readonly Memory[], asked: readonly string[], lexical: readonly number[]): ((place: number) => boolean) => {
  const best = lexical.reduce((most, score, place) => (score > (lexical[most] ?? 0) ? place : most), 0);
  const bestMemory = live[best];
  if (bestMemory === undefined) return () => false;
  const said = new Set(wordsOf(bestMemory));
  const more = new Set(asked.filter((word) => !said.has(word)));
  return (place) =>
    place !== best && (lexical[place] ?? 0) < shadow * (lexical[best] ?? 0) && !wordsOf(live[place] ?? bestMemory).some((word) => more.has(word));
};

const known = new WeakMap<Memory, string[]>();
/** The same object holds the same words: a store that keeps its objects spares the reading. */
const wordsOf = (memory: Memory): string[] => {
  const words = known.get(memory) ?? tokensOf([memory.text, memory.subject ?? '', memory.attribute ?? ''].join(' '));
  known.set(memory, words);
  return words;
};

const withNames = (memory: Memory, names: string | undefined): string[] => (names === undefined ? wordsOf(memory) : [...wordsOf(memory), ...tokensOf(names)]);

/** Below `from` two texts have little to do with one another; what has no word of the question is told from `alone` on. Words that are shared say more surely that it is meant. */
const meaning = { from: 0.4, alone: 0.55, share: 0.6 } as const;

interface Fit {
  readonly lexical: number;
  /** Cosine; 0: not compared. */
  readonly semantic: number;
}

const fitOf = ({ lexical, semantic }: Fit): number => {
  if (lexical === 0 && semantic < meaning.alone) return 0;
  return Math.max(lexical, (meaning.share * Math.max(0, semantic - meaning.from)) / (1 - meaning.from));
};

/** Undefined: nothing speaks for it. */
const weigh = (memory: Memory, { lexical, semantic }: Fit, asOf: string, asksForAll: boolean): RankedMemory | undefined => {
  const fit = fitOf({ lexical, semantic });
  const why = whyOf(memory, fit, asksForAll);
  if (why === undefined) return undefined;
  const ageMs = Math.max(0, Date.parse(asOf) - Date.parse(memory.validFrom));
  const recency = 0.5 ** (ageMs / halfLifeMs);
  const score = weights.fit * fit + weights.recency * recency + weights.importance * memory.importance;
  const parts = { lexical, ...(semantic > 0 ? { semantic } : {}), recency, importance: memory.importance };
  return { memory, parts: rounded(parts), score: round(score), why };
};

const whyOf = (memory: Memory, fit: number, asksForAll: boolean): Why | undefined => {
  if (memory.pinned) return 'pinned';
  if (fit > 0) return 'matches';
  if (asksForAll) return 'listed';
  const isStanding = (memory.kind === 'preference' || memory.kind === 'constraint') && memory.projectId === null;
  return isStanding ? 'standing' : undefined;
};

const places: Readonly<Record<Why, number>> = { pinned: 0, matches: 1, listed: 1, standing: 2 };
/** Pinned ones first, then what fits, then what always holds. Equal ones: the later, then by id, so that the order is always the same. */
const byScore = (left: RankedMemory, right: RankedMemory): number =>
  places[left.why] - places[right.why] ||
  right.score - left.score ||
  compare(right.memory.validFrom, left.memory.validFrom) ||
  compare(left.memory.id, right.memory.id);
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const limitStanding = (ranked: readonly RankedMemory[]): RankedMemory[] => {
  let standing = 0;
  return ranked.filter(({ why }) => {
    standing += why === 'standing' ? 1 : 0;
    return why !== 'standing' || standing <= mostStanding;
  });
};

/** The first always fits; a long one further down makes room for shorter ones. */
const within = (ranked: readonly RankedMemory[], k: number, characters: number): RankedMemory[] => {
  const kept: RankedMemory[] = [];
  let used = 0;
  for (const one of ranked) {
    if (kept.length === k) break;
    if (kept.length > 0 && used + one.memory.text.length > characters) continue;
    used += one.memory.text.length;
    kept.push(one);
  }
  return kept;
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const rounded = ({ lexical, semantic, recency, importance }: ScoreParts): ScoreParts => ({
  lexical: round(lexical),
  ...(semantic === undefined ? {} : { semantic: round(semantic) }),
  recency: round(recency),
  importance: round(importance),
});
