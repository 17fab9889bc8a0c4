/** What a record says of a person, as far as an answer can contradict it. null or an empty list: the record says nothing. */

export interface PersonFacts {
  readonly playingAge?: { readonly min: number; readonly max: number } | null;
  readonly heightCm?: number | null;
  readonly baseCity?: string | null;
  /** Code or name; `lines | conversational | fluent | native`. */
  readonly languages?: readonly { readonly code: string; readonly proficiency: string }[];
  /** `basic | intermediate | advanced | professional`. */
  readonly skills?: readonly { readonly name: string; readonly level: string | null }[];
  readonly credits?: readonly { readonly medium: string | null }[];
  readonly rates?: readonly { readonly medium: string; readonly basis: string; readonly amountPaise: number }[];
  /** Days YYYY-MM-DD, inclusive; `free | held | booked`. */
  readonly availability?: readonly { readonly from: string; readonly to: string; readonly status: string }[];
  /** `none | applied | work_permit_y1 | work_permit_y2 | regular | life | lapsed | other`. */
  readonly union?: string | null;
  /** `fresher | emerging | established | senior`. */
  readonly experience?: string | null;
  /** `self | agency | manager | coordinator`. */
  readonly representation?: string | null;
  /** By topic: `yes | no | ask`. */
  readonly comfort?: Readonly<Record<string, string>>;
}

export interface GroundedPerson {
  readonly id: string;
  readonly stageName: string;
  readonly facts: PersonFacts;
}

export interface Correction {
  /** The words of the answer, as they stand in it. */
  readonly quote: string;
  readonly says: string;
  readonly recordSays: string;
  readonly talentId: string;
}

/** A stretch of an answer that speaks of one person, folded, without names and quoted titles. */
export interface Passage {
  readonly text: string;
  original(start: number, end: number): string;
}

/** Something wrong in a passage: where, and what the record has. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly says: string;
  readonly recordSays: string;
}

/** Compares what a passage claims with the record. `today` is YYYY-MM-DD. */
export type Check = (passage: Passage, facts: PersonFacts, today: string) => Finding[];
