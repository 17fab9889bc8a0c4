/** What consolidation needs of the world, beside the memories themselves. */
import type { Owner } from '../ports.ts';
import type { Episode } from './episode.ts';
import type { Candidate } from './extract.ts';

export interface EpisodeStore {
  /** Of a user, oldest first. */
  list(owner: Owner): Promise<Episode[]>;
  /**
   * Keeps it in place of an earlier one of the same beginning. `erased`, and nothing was written: its conversation is deleted, or she had everything
   * forgotten after it began.
   */
  keep(episode: Episode): Promise<'kept' | 'erased'>;
  /** Removes those that are given, by conversation and beginning. */
  remove(owner: Owner, episodes: readonly Pick<Episode, 'conversationId' | 'fromSeq'>[]): Promise<void>;
}

/** What was worked out and is to be written: kept before the first of it is, so that whoever goes on writes the same. */
export interface Plan {
  readonly facts: readonly Candidate[];
  readonly episodes: readonly Episode[];
  readonly factsThrough: number;
  readonly episodesThrough: number;
}

/** How far a conversation is consolidated, by the places of its messages. */
export interface Progress {
  /** Grows by one with every write; 0: there is none yet. */
  readonly version: number;
  readonly factsThrough: number;
  readonly episodesThrough: number;
  readonly plan: Plan | null;
}

export const noProgress: Progress = { version: 0, factsThrough: 0, episodesThrough: 0, plan: null };

export interface ProgressStore {
  read(org: string, conversationId: string): Promise<Progress>;
  /** Under `version - 1`. `erased`: the conversation is deleted. An error may mean that it was written. */
  write(org: string, conversationId: string, progress: Progress): Promise<'written' | 'changed' | 'erased'>;
}

/** A conversation to be looked at, at a time. */
export interface DueTalk {
  readonly org: string;
  readonly conversationId: string;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
  /** How often it was handed over. */
  readonly tries: number;
}

export interface DueTalks {
  add(due: DueTalk): Promise<void>;
  /** Due until `now`, over all tenants, oldest first. */
  list(now: string, limit: number): Promise<DueTalk[]>;
  /** Puts it off, if it still stands there: so one of several sweepers hands it over, and one that is lost comes back. */
  postpone(due: DueTalk, until: string): Promise<'postponed' | 'gone'>;
  settle(due: DueTalk): Promise<void>;
}
