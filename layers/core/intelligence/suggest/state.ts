/** What suggestions are made from: what the turn found, named and asked, and what was suggested lately. */
import type { Sentiment } from '../classify/index.ts';
import type { Tongue } from '../tongue.ts';

/** The input of the last search, as far as it matters here. */
export interface SearchCriteria {
  readonly cities?: readonly string[] | undefined;
  readonly playingAge?: { readonly min: number; readonly max: number } | undefined;
  readonly heightCm?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly languages?: readonly { readonly code: string }[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly experience?: readonly string[] | undefined;
}

export interface LastSearch {
  readonly total: number;
  readonly shown: number;
  readonly criteria: SearchCriteria;
  /** As `search_talent` gives them, the most helpful first. */
  readonly relaxations: readonly { readonly change: string; readonly wouldAdd: number }[];
  /** Cards that were shown: narrowing is offered by what some of them have. */
  readonly cards?: readonly { readonly baseCity: string; readonly languages: readonly string[]; readonly experience: string }[];
}

/** How the role of the conversation stands. */
export interface RoleState {
  /** People whose hold ends soon, the soonest first. */
  readonly expiring: readonly { readonly stageName: string }[];
  /** The only candidate there is. */
  readonly withoutBackup: string | null;
}

export interface SuggestState {
  readonly tongue: Tongue;
  readonly mood?: Sentiment;
  /** Of this answer; of a frustrated one without a search, the last one before it. */
  readonly search?: LastSearch;
  /** Whether there is a search before that one. */
  readonly canGoBack?: boolean;
  /** No model: only what a plain search understands may be suggested. */
  readonly plainSearchOnly?: boolean;
  readonly role?: RoleState | undefined;
  /** A question of hers that got no answer, for a tool or the model was away. */
  readonly unanswered?: string | undefined;
  /** Named in this answer, in its order. */
  readonly people?: readonly { readonly stageName: string }[];
  /** The text of this answer: a question at its end wants an answer. */
  readonly answer?: string;
  /** It ends with the question whether two names are one. */
  readonly asksNames?: boolean | undefined;
  /** Suggestions of the last three turns. */
  readonly recent: readonly (readonly { readonly text: string }[])[];
}
