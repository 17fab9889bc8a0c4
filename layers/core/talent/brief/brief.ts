/** What a brief says, in structure. Plain data: it can be stored, sent, and given back as `previous`. */
import type * as z from 'zod';
import type { AskedGender, Build, ComfortTopic, Experience, Medium, Proficiency, RateBasis } from '../terms.ts';

/** Whole years; one side may be open. */
export interface AskedRange {
  readonly min?: number;
  readonly max?: number;
}

export interface AskedLanguage {
  readonly code: string;
  /** Absent when only the language was named. */
  readonly minProficiency?: Proficiency;
}

/** Days `YYYY-MM-DD`, inclusive, in Asia/Kolkata. */
export interface AskedDates {
  readonly from: string;
  readonly to: string;
}

/** Whole paise. `minPaise` only where a range was given. */
export interface AskedBudget {
  readonly minPaise?: number;
  readonly maxPaise: number;
  readonly basis?: z.infer<typeof RateBasis>;
}

export type AskedBuild = z.infer<typeof Build>;
export type AskedComfort = z.infer<typeof ComfortTopic>;

/** What must not be. */
export interface Refused {
  readonly cities?: readonly string[];
  readonly languages?: readonly string[];
  readonly dialects?: readonly string[];
  readonly skills?: readonly string[];
  /** Media that somebody must not come from. */
  readonly mediums?: readonly Medium[];
  readonly experience?: readonly Experience[];
  readonly looks?: readonly string[];
  readonly build?: readonly AskedBuild[];
}

/** Welcome, and no must. */
export interface Welcome {
  readonly languages?: readonly string[];
  readonly dialects?: readonly string[];
  readonly skills?: readonly string[];
  readonly cities?: readonly string[];
}

/** The wishes of one part. What is absent was not asked. Lists are musts together, but `cities` (one of them) and what `anyOf` groups. */
export interface BriefSlots {
  readonly role?: string;
  /** Only where the role says it. */
  readonly gender?: AskedGender;
  readonly count?: number;
  readonly playingAge?: AskedRange;
  readonly heightCm?: AskedRange;
  /** "tall", without a number: it ranks nothing out. */
  readonly heightWord?: 'tall' | 'short';
  readonly cities?: readonly string[];
  readonly localities?: readonly string[];
  /** Where the work is: not where people must live. */
  readonly shootLocations?: readonly string[];
  readonly willingToTravel?: boolean;
  readonly languages?: readonly AskedLanguage[];
  readonly dialects?: readonly string[];
  /** Canonical skills, and kinds of skill such as `dance` or `martial arts`. */
  readonly skills?: readonly string[];
  readonly experience?: readonly Experience[];
  readonly medium?: Medium;
  /** Media that somebody should come from ("theatre background"). */
  readonly background?: readonly Medium[];
  readonly dates?: readonly AskedDates[];
  readonly shootDays?: number;
  readonly budget?: AskedBudget;
  readonly union?: UnionWish;
  readonly comfort?: readonly AskedComfort[];
  readonly build?: readonly AskedBuild[];
  readonly looks?: readonly string[];
  /** Words that describe the part: they rank and never exclude. */
  readonly character?: readonly string[];
  readonly refused?: Refused;
  readonly welcome?: Welcome;
  /** Of each group one is enough: skills and dialects by name, languages by code. */
  readonly anyOf?: {
    readonly skills?: readonly (readonly string[])[];
    readonly languages?: readonly (readonly string[])[];
    readonly dialects?: readonly (readonly string[])[];
  };
}

export type UnionWish = 'cintaa' | 'fwice' | 'equity_uk' | 'sag_aftra' | 'not_needed';
export type SlotName = keyof BriefSlots;

/** Where in the text a wish was read. `end` is exclusive; both count UTF-16 units of `ParsedBrief.text`. */
export interface BriefSpan {
  readonly start: number;
  readonly end: number;
  readonly slot: SlotName;
  /** What was read, short: `mr`, `25-35`, `kathak`. */
  readonly value: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Place in `roles`; null when it counts for all of them. */
  readonly role: number | null;
  readonly stance: 'must' | 'refused' | 'welcome' | 'unneeded';
}

export type ProtectedKind = 'complexion' | 'caste' | 'religion' | 'native_place';

/** An ask that is never searched by, with another way to say it. */
export interface ProtectedAsk {
  readonly kind: ProtectedKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rewrite: { readonly en: string; readonly hi: string };
}

export interface ParsedBrief {
  /** The text that was read: at most 20,000 UTF-16 units of what was given. */
  readonly text: string;
  /** The day that "kal" and "12th" were counted from. */
  readonly today: string;
  readonly language: 'en' | 'hi' | 'hinglish';
  /** At least one. A brief of one part has one. */
  readonly roles: readonly BriefSlots[];
  readonly spans: readonly BriefSpan[];
  /** Telling words that no slot took. They still rank. */
  readonly notUnderstood: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly flags: { readonly protectedAsks: readonly ProtectedAsk[] };
  /** True when the wishes of `previous` were kept and changed. */
  readonly isFollowUp: boolean;
  readonly notes: readonly string[];
}

export const maxBriefCharacters = 20_000;
