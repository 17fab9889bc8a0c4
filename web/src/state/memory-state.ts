/** What the page knows of a memory that an answer used. */
import type { MemoryWhy } from '../../../layers/contracts/index.ts';
import type { Loaded } from './people-state.ts';

export interface MemoryEntry {
  /** Where it comes from, once that was asked for; null: not yet. */
  readonly why: Loaded<MemoryWhy> | null;
  /** What became of the last wish; `busy`: it is being carried out; `failed`: it stands as it was. */
  readonly fate: 'busy' | 'gone' | 'failed' | null;
}

/** What can be asked for, corrected and forgotten by itself; words of a conversation go with the conversation. */
export const isMemory = (id: string): boolean => id.startsWith('mem_');
