/** What retention needs of the world. */
import type { Owner } from '../ports.ts';
import type { RetentionDays } from './retention.ts';

/** What the organization said, over the defaults. `version` grows with every write; 0: nothing was written yet. */
export interface KeptRetention {
  readonly days: RetentionDays;
  readonly version: number;
}

export interface RetentionStore {
  read(org: string): Promise<KeptRetention>;
  /** `changed`: somebody else wrote since `expectedVersion` was read, and nothing was written. An error may mean that it was written. */
  write(org: string, days: RetentionDays, expectedVersion: number): Promise<'written' | 'changed'>;
}

/** A user whose things are looked at, at a time. */
export interface DueRetention extends Owner {
  /** ISO 8601 UTC. */
  readonly dueAt: string;
}

export interface DueRetentions {
  /** The same one twice is one. */
  add(due: DueRetention): Promise<void>;
  /** Due until `now`, over all tenants, oldest first. */
  list(now: string, limit: number): Promise<DueRetention[]>;
  /** Puts it off, if it still stands there: so one of several sweepers has it, and one that is lost comes back. */
  postpone(due: DueRetention, until: string): Promise<'postponed' | 'gone'>;
  settle(due: DueRetention): Promise<void>;
}

/** Conversations of a user by their last change. */
export interface OldConversations {
  /** Ids of those that were last changed before a time, oldest first; pinned ones and deleted ones are none. */
  before(owner: Owner, time: string): AsyncIterable<string>;
  /** With all that is derived of it. One that has changed since, or is gone, is left. */
  remove(owner: Owner, conversationId: string, before: string): Promise<'removed' | 'left'>;
  /** Whether she has any. */
  any(owner: Owner): Promise<boolean>;
}
