/**
 * The talent index, as a port: a projection of the table that finds candidates fast. Two engines implement it (`adapters/sqlite`, `adapters/opensearch`) and
 * pass one contract, `tests/contract/talent-index`. The engine knows no casting: it holds terms, numbers, booked days, three texts and a vector, and what it
 * is asked for is said in those. What they mean is made by `talent-document.ts` and `index-filter.ts`; who fits, and how well, is decided by pure functions on
 * the facts that a candidate brings, and once more on the record itself. So an engine that lags can miss people, and cannot let anybody in.
 */
import type { Period } from '../availability.ts';
import type { SearchFacts } from '../talent-facts.ts';
import type { Medium } from '../terms.ts';

/**
 * Numbers that a filter can bound. `adultFrom`: the first year in which she is surely an adult (0: she is, 9999: nobody knows when). `consentUntil`:
 * YYYYMMDD, missing when consent has no end. `rate:tvc` and so on: the least paise that she asks for a day in that medium.
 */
export type IndexNumber = 'playingMin' | 'playingMax' | 'heightCm' | 'adultFrom' | 'consentUntil' | `rate:${Medium}`;

/** The texts of a person, folded; BM25 looks in the first three. All of it may be embedded: no name, place, language, caste, religion or complexion is in it. */
export interface CastingText {
  /** Skills and dialects, each with its other names. */
  readonly craft: string;
  /** What she has played and where she learned. */
  readonly work: string;
  /** What is written about her. */
  readonly profile: string;
  /** The parts that she has played, each once, without how large they were: for the vector alone. Missing in documents that were indexed before it was kept. */
  readonly played?: string | undefined;
}

/** A person as the index holds her. Who may not be found at all has none. */
export interface TalentDocument {
  readonly id: string;
  /** Of the record. A put of a version that is not higher than the one that the index knows changes nothing. */
  readonly version: number;
  /** Exact terms, each once: `gender:female`, `skill:kathak`, `language:mr:fluent`, `city:Mumbai`, `experience:unknown`. At most 512 bytes each. */
  readonly terms: readonly string[];
  readonly numbers: Readonly<Partial<Record<IndexNumber, number>>>;
  /** Days on which she is booked: in order, apart from each other, inclusive. */
  readonly booked: readonly Period[];
  readonly text: CastingText;
  /** Handed back with a candidate; never searched. */
  readonly facts: SearchFacts;
}

export interface EmbeddedDocument extends TalentDocument {
  /** Of the embedder that the index was made with, and of its dimensions; length 1, or all zeros. */
  readonly vector: Float32Array;
}

/** Hard conditions: all of them must hold. They are part of every query of the engine, never applied to its answer. */
export interface IndexFilter {
  /** Of each group at least one term. */
  readonly anyOf: readonly (readonly string[])[];
  readonly noneOf: readonly string[];
  /** Inclusive. */
  readonly ranges: readonly {
    readonly number: IndexNumber;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    /** Whether somebody without that number passes. */
    readonly orMissing: boolean;
  }[];
  /** Out is who is booked on any day of it (`anyDay`), or on all of them in one run (`throughout`). */
  readonly notBooked: (Period & { readonly on: 'anyDay' | 'throughout' }) | null;
}

export interface IndexQuery {
  readonly filter: IndexFilter;
  /** Words for BM25, folded, one of them is enough; '' for none. An engine may drop words that more than a tenth of the documents hold. */
  readonly words: string;
  /** For k-NN by cosine; null for none. */
  readonly vector: Float32Array | null;
  /** Terms that are welcome: the sum of the weights (above 0) of those that a person has. Terms that may come from both lists of a query are fine. */
  readonly welcome: readonly { readonly term: string; readonly weight: number }[];
  /** Of each of the three kinds at most so many candidates: 1 to 500. */
  readonly limit: number;
}

/** Where one kind of search placed a candidate. Ranks count from 1; equal scores are ordered by id. */
export interface IndexPlace {
  readonly rank: number;
  readonly score: number;
}

export interface IndexCandidate {
  readonly id: string;
  readonly version: number;
  readonly facts: SearchFacts;
  /** BM25: above 0, comparable within one answer only. Null when none of the words is hers, or she is not among the best. */
  readonly lexical: IndexPlace | null;
  /** Cosine, -1 to 1. */
  readonly semantic: IndexPlace | null;
  /** The sum of the weights of the welcome terms. */
  readonly welcome: IndexPlace | null;
}

export interface IndexResult {
  /** Everybody who passes the filter. */
  readonly total: number;
  /** In order of id. A query without words, vector and welcome terms gives the first `limit` who pass, in order of id, with no places. */
  readonly candidates: readonly IndexCandidate[];
}

/**
 * One engine with one embedder. Every method is about one tenant: nothing of another is read, counted or weighed in. A tenant without an index is empty.
 * DomainError `unavailable` when the engine cannot answer; callers then search the facts in memory.
 * @public
 */
export interface TalentIndex {
  /** The embedder's id: what the vectors in here were made with. */
  readonly embedderId: string;
  /** All of them or, when it throws, perhaps some: the same call may be repeated. */
  put(org: string, documents: readonly EmbeddedDocument[]): Promise<void>;
  /** Takes people out. A later put of that version or an older one changes nothing, so that late news of a removed person cannot bring her back. */
  remove(org: string, people: readonly { readonly id: string; readonly version: number }[]): Promise<void>;
  /** Resolves when all that was put and removed before is seen by searches. */
  settle(org: string): Promise<void>;
  search(org: string, query: IndexQuery): Promise<IndexResult>;
  /** How many people pass each filter, in order; one round trip. At most 40 filters. */
  count(org: string, filters: readonly IndexFilter[]): Promise<readonly number[]>;
  /** The documents of those who are there, with their vectors; in order of `ids`, each once. For `similar`, preferences and explanations. */
  documents(org: string, ids: readonly string[]): Promise<readonly EmbeddedDocument[]>;
  /** Ids and versions after `after` in order of id, at most `limit` (1,000): to compare the index with the table. */
  list(org: string, after: string | null, limit?: number): Promise<readonly { readonly id: string; readonly version: number }[]>;
  /** Forgets the tenant's whole index, tombstones too. */
  drop(org: string): Promise<void>;
}

/** Which tenants' index is made anew, and whether these are all that there are. */
export interface RebuildScope {
  readonly orgs: readonly string[];
  readonly isAll: boolean;
}

/**
 * Where an index is made anew while the live one goes on answering. What is told to the live index after `begin` reaches the new one too, so that nothing is missed between
 * the reading of the table and the switch. @public
 */
export interface IndexRebuilds {
  /** A new index for them, empty; with `resume`, the one that was begun before and never became live, where there is one. */
  begin(scope: RebuildScope & { readonly resume: boolean }): Promise<void>;
  /** The new one, and nothing but it. */
  readonly building: Pick<TalentIndex, 'put' | 'remove' | 'documents' | 'list' | 'settle'>;
  /** The new one is live from here on, in one step for whoever searches. */
  switchOver(scope: RebuildScope): Promise<void>;
}
