/** Where what was said and kept is found again: by words and by meaning, of one user, never of anybody else. A projection of the table, which may be rebuilt at any time. */
import type { Owner } from './ports.ts';

export type MemoryLayer = 'message' | 'episodic' | 'semantic';

/** One thing that can be recalled: a stretch of a message, an episode, or a distilled memory. */
export interface MemoryEntry {
  /** `msg_…` or `msg_…/2` for a later stretch of a long message, `epi_…`, `mem_…`. */
  readonly id: string;
  /** Counts up with every change of the entry; an older or equal one never replaces what is there. */
  readonly version: number;
  readonly layer: MemoryLayer;
  /** Null: of no conversation alone. */
  readonly conversationId: string | null;
  readonly projectId: string | null;
  /** In its conversation, ascending: neighbours stand side by side. 0 where there is no order. */
  readonly place: number;
  /** Who said it, as people call them; empty when nobody in particular did. */
  readonly speaker: string;
  /** When it was said, or began to hold: ISO 8601 UTC, as all times here. */
  readonly at: string;
  /** Null: it holds, or was only said. */
  readonly validTo: string | null;
  readonly text: string;
  /** Messages that say it. */
  readonly messageIds: readonly string[];
}

/** An entry with what it is found by. */
export interface IndexedEntry extends MemoryEntry {
  /** Its telling words as `entryWords` makes them, in order. */
  readonly words: readonly string[];
  /** Of length 1, of the embedder's dimensions; zeros: it has no meaning of its own. */
  readonly vector: Float32Array;
}

export interface MemoryQuery {
  /** Telling words of the question, each once. */
  readonly words: readonly string[];
  /** Words that would answer it too, each worth a third of one of the question itself. */
  readonly also: readonly string[];
  /** Null: words alone. */
  readonly vector: Float32Array | null;
  /** Only of this conversation. */
  readonly within: string | null;
  /** What began later is not there. ISO 8601 UTC. */
  readonly until: string | null;
  /** Of each kind of candidate, by words and by meaning. */
  readonly limit: number;
  /** With the best few come those who stand beside them in their conversation, up to `distance` places away. */
  readonly beside: { readonly best: number; readonly distance: number };
}

export interface MemoryCandidate {
  readonly entry: Omit<IndexedEntry, 'vector'>;
  /** With the question's vector; null: not compared. */
  readonly cosine: number | null;
}

/** What the question's words are worth among all that is searched. */
export interface MemoryStatistics {
  /** Entries of this user. */
  readonly count: number;
  /** Words of an entry, on average. */
  readonly averageLength: number;
  /** How many entries have it; for each word of the question. */
  readonly frequencies: Readonly<Record<string, number>>;
}

export interface MemoryFound {
  readonly candidates: readonly MemoryCandidate[];
  readonly statistics: MemoryStatistics;
}

/** DomainError `unavailable` when the engine does not answer: nothing is known then. */
export interface MemoryIndex {
  readonly embedderId: string;
  put(owner: Owner, entries: readonly IndexedEntry[]): Promise<void>;
  /** An id that is not there is remembered as gone, so that late news brings nothing back. */
  remove(owner: Owner, entries: readonly { readonly id: string; readonly version: number }[]): Promise<void>;
  /** Everything that came from a conversation. */
  removeConversation(owner: Owner, conversationId: string): Promise<void>;
  /** Everything of a user. */
  removeOwner(owner: Owner): Promise<void>;
  /** What was put before this call is found after it. */
  settle(owner: Owner): Promise<void>;
  search(owner: Owner, query: MemoryQuery): Promise<MemoryFound>;
  /** Ids and versions in the order of ids, after one; for whoever compares it with the table. */
  list(owner: Owner, after: string | null, limit?: number): Promise<readonly { readonly id: string; readonly version: number }[]>;
}
