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
  /** The people of these externalIds; `erased` for one who was erased and must not come back. Who is not known is left out. */
  byExternalIds(org: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, Talent | 'erased'>>;
  /** As many `put`s, each by itself: one that does not hold is a `conflict` and hinders no other. Nobody need see it before `announce`. */
  putBatch(org: string, writes: readonly { readonly talent: Talent; readonly expectedVersion: number | null }[]): Promise<readonly ('written' | 'conflict')[]>;
  /** Directories read again what batches wrote. */
  announce(org: string): Promise<void>;
  /**
   * Leaves only that somebody was there: late writers and imports of her externalId are refused from then on. Answers whether this call did it.
   * DomainError `conflict` when another version is there. Who was erased before is `gone`, and so is who was never there.
   */
  erase(org: string, id: string, given: { readonly expectedVersion: number; readonly at: string }): Promise<'erased' | 'gone'>;
  /** Writes as given, whatever was there: for seeding and import batches whose caller owns ids and externalIds. Not atomic; the same call may be repeated. */
  putMany(org: string, talents: readonly Talent[]): Promise<void>;
  /** A page of at most `limit` (100) people after `cursor`. */
  list(org: string, cursor: string | null, limit?: number): Promise<TalentPage>;
}

/** The searchable facts of every person of a tenant, in no particular order. What a completed write stored is seen. */
export interface TalentDirectory {
  all(org: string): Promise<readonly TalentFacts[]>;
}
