/** Working memory as it is kept. */
import type { StoredMessage } from './message.ts';

export interface WorkingMemory {
  readonly org: string;
  readonly conversationId: string;
  /** Place of the answer that it goes up to. */
  readonly throughSeq: number;
  /** Oldest first: at least the last ten of the path, unless they are too long together. */
  readonly messages: readonly StoredMessage[];
  /** The running summary of what comes before a cut; null: nothing comes before, or nobody has summed it up yet. */
  readonly summary: { readonly throughMessageId: string; readonly text: string } | null;
  /** ISO 8601 UTC. */
  readonly keptAt: string;
}

export interface WorkingStore {
  /** Undefined: there is none, or it is older than an hour. */
  read(org: string, conversationId: string): Promise<WorkingMemory | undefined>;
  /** `older`: a later one stands there; `erased`: the conversation is deleted. Nothing was written then. Of what is too long the oldest messages are left out. */
  keep(working: WorkingMemory): Promise<'kept' | 'older' | 'erased'>;
  remove(org: string, conversationId: string): Promise<void>;
}

export const workingMemoryMs: number = 3_600_000;
