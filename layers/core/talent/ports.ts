/** What talent needs of the world. */
import type { Talent } from './talent.ts';
import type { TalentFacts } from './talent-facts.ts';

export interface TalentPage {
  /** In order of id. */
  readonly items: readonly Talent[];
  /** Opaque to callers, null on the last page. Routes sign it before it leaves the house. */
  readonly nextCursor: string | null;
}

/** A tenant's people. Absence is `undefined`; a record of another tenant is absent. */
export interface TalentStore {
  get(org: string, id: string): Promise<Talent | undefined>;
  /** In the order of `ids`, each once; those that are missing are left out. */
  getMany(org: string, ids: readonly string[]): Promise<readonly Talent[]>;
  byExternalId(org: string, externalId: string): Promise<Talent | undefined>;
  /**
   * Creates (`expectedVersion` null) or replaces exactly that version; answers what is stored, with its new version.
   * DomainError `conflict` when another version is there, or when another person has the externalId.
   */
  put(org: string, talent: Talent, options: { readonly expectedVersion: number | null }): Promise<Talent>;
  /** Writes as given, whatever was there: for seeding and import batches whose caller owns ids and externalIds. Not atomic; the same call may be repeated. */
  putMany(org: string, talents: readonly Talent[]): Promise<void>;
  /** A page of at most `limit` (100) people after `cursor`. */
  list(org: string, cursor: string | null, limit?: number): Promise<TalentPage>;
}

/** The searchable facts of every person of a tenant, in no particular order. What a completed write stored is seen. */
export interface TalentDirectory {
  all(org: string): Promise<readonly TalentFacts[]>;
}
