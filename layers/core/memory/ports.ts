/** What memory needs of the world. */
import type { Caller, Clock } from '../shared/index.ts';
import type { Entity } from './entities/entity.ts';
import type { Memory, Source, Tombstone } from './memory.ts';

/** Whose memories: every read and write names both, and finds nothing of anybody else. */
export type Owner = Pick<Caller, 'org' | 'sub'>;

/** All that is remembered of one user. `version` grows with every write. */
export interface MemoryBook {
  readonly version: number;
  /** When everything was last forgotten; null: never. */
  readonly forgottenAt: string | null;
  readonly memories: readonly Memory[];
  /** What they are about, as far as it is stored. */
  readonly entities: readonly Entity[];
}

/** One atomic change. It holds at most `changeLimit` memories and stones. */
export interface MemoryChange {
  /** Of the book that it was made from. */
  readonly expectedVersion: number;
  readonly put: readonly Memory[];
  /** Forgotten: removed, with what is left of them. */
  readonly forget: readonly Tombstone[];
  /** Things, by id; left out: none. They follow the memories (`entities/follow-memories.ts`). */
  readonly entities?: { readonly put: readonly Entity[]; readonly remove: readonly string[] } | undefined;
}

export const changeLimit = 20;

export interface MemoryStore {
  /** From now on nothing that speaks of her is written. Answers the users of the organization who may remember something of her. */
  closePerson(org: string, talentId: string, at: string): Promise<readonly string[]>;
  /** An empty book of version 0 when nothing was ever remembered. */
  read(owner: Owner): Promise<MemoryBook>;
  tombstones(owner: Owner): Promise<Tombstone[]>;
  /**
   * `changed`: the book is not what it was made from; `erased`: it speaks of a performer who was erased. Nothing was written then. An error may mean
   * that it was written.
   */
  write(owner: Owner, change: MemoryChange): Promise<'written' | 'changed' | 'erased'>;
  /** Everything is forgotten at once for every reader, then removed. Called again, it removes what an interrupted one left. */
  forgetAll(owner: Owner, change: { readonly expectedVersion: number; readonly at: string }): Promise<'forgotten' | 'changed'>;
}

/** A wish about performers that nobody may choose by, with another way to say it. */
export interface ProtectedTrait {
  readonly kind: string;
  readonly rewrite: string;
}

export interface MemoryPorts {
  readonly memories: MemoryStore;
  readonly clock: Clock;
  readonly sha256: (text: string) => string;
  /** Complexion, caste, religion, native place, as far as a text asks for them. */
  readonly protectedTraits: (text: string) => Promise<readonly ProtectedTrait[]>;
}

/** As much of it as forgetting needs. */
export type ForgetPorts = Omit<MemoryPorts, 'protectedTraits'>;

/** What was said at a source; undefined when it is not there any more. */
export type ReadQuoted = (owner: Owner, source: Source) => Promise<string | undefined>;
