/** What suggestions are made from: what the turn found, named and asked, and what was suggested lately. */
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

export interface SuggestState {
  readonly tongue: Tongue;
  readonly search?: LastSearch;
  /** Named in this answer, in its order. */
  readonly people?: readonly { readonly stageName: string }[];
  /** The text of this answer: a question at its end wants an answer. */
  readonly answer?: string;
  /** Suggestions of the last three turns. */
  readonly recent: readonly (readonly { readonly text: string }[])[];
}
