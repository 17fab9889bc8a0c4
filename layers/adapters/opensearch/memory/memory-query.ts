/** A question of the port in OpenSearch's words. Tenant and user are a part of every query; nothing is filtered afterwards. */
import type { MemoryQuery, Owner } from '../../../core/memory/index.ts';
import { ownerKey } from './stored-entry.ts';

export type Clause = Readonly<Record<string, unknown>>;

const term = (field: string, value: unknown): Clause => ({ term: { [field]: value } });

/** Everything of a user that is there. */
export const everythingOf = (owner: Owner): Clause[] => [term('owner', ownerKey(owner)), term('gone', false)];

export const passing = (owner: Owner, { within, until }: Pick<MemoryQuery, 'within' | 'until'>): Clause[] => [
  ...everythingOf(owner),
  ...(within === null ? [] : [term('conversation', within)]),
  ...(until === null ? [] : [{ range: { at: { lte: until } } }]),
];

export const boolOf = (clauses: object): Clause => ({ bool: clauses });

export interface Statistics {
  readonly count: number;
  readonly averageLength: number;
  /** How many entries have it, for each word that was counted. */
  readonly having: ReadonlyMap<string, number>;
}

/** What counts a user's entries and those that have each of some words. */
export const statisticsOf = (owner: Owner, words: readonly string[]): object => ({
  size: 0,
  track_total_hits: true,
  query: boolOf({ filter: everythingOf(owner) }),
  aggs: {
    length: { avg: { field: 'length' } },
    ...(words.length === 0 ? {} : { having: { filters: { filters: Object.fromEntries(words.map((word, place) => [String(place), term('words', word)])) } } }),
  },
});

const rarity = ({ count, having }: Statistics, word: string): number => {
  const some = having.get(word) ?? 0;
  return Math.log(1 + (Math.max(count, some) - some + 0.5) / (some + 0.5));
};

/** Of those who pass: what their words are worth, less in a long text. Undefined: nobody has any. */
export const wordsQuery = ({ words, also }: MemoryQuery, statistics: Statistics, filter: readonly Clause[]): Clause | undefined => {
  const should = [...words.map((word) => ({ word, share: 1 })), ...also.map((word) => ({ word, share: 1 / 3 }))]
    .filter(({ word }) => (statistics.having.get(word) ?? 0) > 0)
    .map(({ word, share }) => ({ constant_score: { filter: term('words', word), boost: share * rarity(statistics, word) } }));
  if (should.length === 0) return undefined;
  const source = "_score / (1 + 0.3 * doc['length'].value / params.average)";
  return {
    script_score: {
      query: boolOf({ filter, should, minimum_should_match: 1 }),
      script: { source, params: { average: Math.max(1, statistics.averageLength) } },
    },
  };
};

/** Cosine among those who pass: the filter is inside of the search for neighbours, so that `k` of them are found however few pass. */
export const neighboursQuery = (vector: Float32Array, k: number, filter: readonly Clause[]): Clause => ({
  knn: { vector: { vector: [...vector], k, filter: boolOf({ filter }) } },
});

/** Of those who pass: the ones of these ids, and who stands at these places; the score is one more than the cosine. */
export const fetchQuery = (
  filter: readonly Clause[],
  { ids, places, vector }: { ids: readonly string[]; places: ReadonlyMap<string, readonly number[]>; vector: Float32Array | null },
): Clause => {
  const beside = [...places].map(([conversation, at]) => boolOf({ filter: [term('conversation', conversation), { terms: { place: at } }] }));
  const query = boolOf({ filter: [...filter, boolOf({ should: [{ terms: { id: ids } }, ...beside], minimum_should_match: 1 })] });
  if (vector === null) return query;
  const source = "doc['vector'].size() == 0 ? 1.0 : 1.0 + cosineSimilarity(params.asked, doc['vector'])";
  return { script_score: { query, script: { source, params: { asked: [...vector] } } } };
};
