/** A person of the second world: her line in the import format, and what is true of her. */
import type { Manner, Quality } from './traits.ts';

export type Level = 'basic' | 'intermediate' | 'advanced' | 'professional';
export type Proficiency = 'lines' | 'conversational' | 'fluent' | 'native';

/** As design section 8 has it. */
export interface Line {
  readonly externalId: string;
  readonly stageName: string;
  readonly gender: 'female' | 'male' | 'nonbinary';
  /** Years. */
  readonly playingAge: { readonly min: number; readonly max: number };
  readonly heightCm: number | null;
  readonly baseCity: string;
  readonly willingToTravel: boolean | null;
  readonly languages: readonly { readonly code: string; readonly proficiency: Proficiency }[];
  readonly dialects: readonly string[];
  readonly skills: readonly { readonly name: string; readonly level: Level | null }[];
  readonly experience: 'fresher' | 'emerging' | 'established' | 'senior';
  readonly credits: readonly { readonly title: string; readonly year: number; readonly medium: string; readonly role: string }[];
  readonly training: readonly string[];
  readonly union: string | null;
  readonly build: string | null;
  readonly comfort: Readonly<Record<string, string>>;
  readonly rates: readonly { readonly medium: string; readonly basis: 'per_day'; readonly amountPaise: number }[];
  /** Days inclusive, YYYY-MM-DD; no day is in two of them. */
  readonly availability: readonly { readonly from: string; readonly to: string; readonly status: 'free' | 'held' | 'booked' }[];
  readonly brandConflicts: readonly { readonly category: string; readonly until: string }[];
  readonly representation: string;
  readonly bio: string;
  readonly consent: {
    readonly aiMatching: boolean;
    readonly shareWithClient: boolean;
    readonly guardian?: boolean;
    readonly withdrawnAt?: string;
    readonly expiresOn?: string;
  };
  readonly birthYear: number | null;
}

export interface Person {
  readonly line: Line;
  /** Years. */
  readonly age: number;
  readonly city: string;
  /** By the name that the judge uses, whatever the line calls them. */
  readonly skills: ReadonlyMap<string, Level | null>;
  readonly known: Quality;
  /** Told at the end of her text, as something besides. */
  readonly alsoKnown: Quality | undefined;
  /** Undefined: not told. */
  readonly manner: Manner | undefined;
}
