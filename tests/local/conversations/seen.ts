/** What was seen of a turn, and what a script expects of it. */
import type { Json } from '../contract/client.ts';
import type { Wanted } from './oracle.ts';

export type Way = 'socket' | 'sse' | 'json';

export interface Seen {
  readonly conversationId: string;
  readonly turnId: string;
  readonly text: string;
  /** As GET shows the answer afterwards. */
  readonly message: Json;
  readonly cards: readonly Json[];
  readonly ids: readonly string[];
  readonly tools: readonly { readonly name: string; readonly input: Json; readonly output: Json; readonly state: string }[];
  /** Of the last search of this answer; undefined when nothing was searched. */
  readonly search: { readonly input: Json; readonly total: number; readonly relaxations: Json } | undefined;
  readonly suggestions: readonly string[];
  readonly corrections: readonly Json[];
  readonly actions: readonly Json[];
  readonly finish: Json;
}

export interface Expected {
  /** What stands at this turn: the search's total and every card are held against the records. */
  readonly wanted?: Wanted;
  /** Names of the tools that were called, in order. */
  readonly tools?: readonly string[];
  readonly intent?: string;
  readonly sentiment?: string;
  readonly degraded?: boolean;
  /** The model says what is wrong: what comes of it is looked at by the script. */
  readonly lies?: true;
  readonly status?: 'complete' | 'stopped';
}
