/**
 * Grades and hard violations, from the latent truth and from the rules as `docs/guide/talent-search.md` states them. It imports nothing of the ranker, so that a
 * mistake there cannot be its own excuse.
 */
import type { Latents } from '../../../local/seed/latents.ts';

/** A person as the judge knows her: the profile in the import format, and the truth behind its words. */
export interface JudgedPerson {
  readonly externalId: string;
  readonly city: string;
  readonly latents: Latents;
  readonly profile: {
    readonly gender: string;
    readonly playingAge: { readonly min: number; readonly max: number };
    readonly heightCm: number | null;
    readonly languages: readonly { readonly code: string; readonly proficiency: string }[];
    readonly experience: string | null;
    readonly credits: readonly { readonly medium: string | null }[];
    readonly availability: readonly { readonly from: string; readonly to: string; readonly status: string }[];
    readonly consent: { readonly aiMatching: boolean; readonly withdrawnAt?: string | null; readonly expiresOn?: string | null };
    readonly birthYear: number | null;
    readonly comfort: Readonly<Record<string, string>>;
  };
  /** Canonical names. */
  readonly skills: ReadonlyMap<string, string | null>;
}

/** What the writer of a brief had in mind. */
export interface Spec {
  readonly gender?: 'female' | 'male';
  readonly playingAge?: { readonly min: number; readonly max: number };
  readonly city?: string;
  readonly language?: { readonly code: string; readonly atLeast: 'conversational' | 'fluent' };
  readonly skill?: string;
  readonly minHeight?: number;
  readonly days?: { readonly from: string; readonly to: string };
  readonly notMedium?: string;
  readonly comfort?: string;
  readonly persona?: Latents['persona'];
  readonly register?: Latents['register'];
}

const levels = ['lines', 'conversational', 'fluent', 'native'];
const genders = { female: ['female', 'trans_female'], male: ['male', 'trans_male'] } as const;

export const isViolation = ({ profile, city, skills }: JudgedPerson, spec: Spec, today: string): boolean => {
  const { consent, birthYear } = profile;
  const mayNotBeFound =
    !consent.aiMatching || (consent.withdrawnAt ?? null) !== null || ((consent.expiresOn ?? null) !== null && String(consent.expiresOn) < today);
  const isMinor = birthYear === null ? profile.playingAge.max < 18 : Number(today.slice(0, 4)) - birthYear <= 18;
  const speaks = profile.languages.find(({ code }) => code === spec.language?.code)?.proficiency;
  return (
    mayNotBeFound ||
    isMinor ||
    (spec.gender !== undefined && !(genders[spec.gender] as readonly string[]).includes(profile.gender)) ||
    (spec.playingAge !== undefined && (profile.playingAge.min > spec.playingAge.max || profile.playingAge.max < spec.playingAge.min)) ||
    (spec.city !== undefined && city !== spec.city) ||
    (spec.language !== undefined && (speaks === undefined || levels.indexOf(speaks) < levels.indexOf(spec.language.atLeast))) ||
    (spec.skill !== undefined && !skills.has(spec.skill)) ||
    (spec.minHeight !== undefined && profile.heightCm !== null && profile.heightCm < spec.minHeight) ||
    (spec.days !== undefined &&
      profile.availability.some(({ from, to, status }) => status === 'booked' && from <= (spec.days?.to ?? '') && to >= (spec.days?.from ?? ''))) ||
    (spec.notMedium !== undefined && profile.credits.some(({ medium }) => medium === spec.notMedium)) ||
    (spec.comfort !== undefined && profile.comfort[spec.comfort] === 'no')
  );
};

/** 3: would call today. 2: audition. 1: right facts, weak fit. 0: wrong. */
export const gradeOf = (person: JudgedPerson, spec: Spec, today: string): 0 | 1 | 2 | 3 => {
  if (isViolation(person, spec, today)) return 0;
  const { latents } = person;
  const asked = [
    ...(spec.persona === undefined ? [] : [latents.persona === spec.persona]),
    ...(spec.register === undefined ? [] : [latents.register === spec.register]),
  ];
  if (asked.length === 0) return factGrade(person, spec);
  const right = asked.filter(Boolean).length;
  return right === asked.length ? 3 : right > 0 ? 2 : 1;
};

/** Where nobody is described, the facts alone say how good: the level of the skill, how much of the ages she can play. */
const factGrade = ({ profile, skills }: JudgedPerson, spec: Spec): 1 | 2 | 3 => {
  const level = spec.skill === undefined ? undefined : skills.get(spec.skill);
  const isSkilled = level === undefined || level === 'advanced' || level === 'professional';
  const shared = spec.playingAge === undefined ? 1 : overlap(profile.playingAge, spec.playingAge);
  return isSkilled && shared >= 0.6 ? 3 : isSkilled || shared >= 0.6 ? 2 : 1;
};

const overlap = (own: { min: number; max: number }, asked: { min: number; max: number }): number =>
  (Math.min(own.max, asked.max) - Math.max(own.min, asked.min) + 1) / (asked.max - asked.min + 1);
