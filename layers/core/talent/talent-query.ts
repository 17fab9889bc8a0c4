/** A structured question for people. What is not asked does not matter. */
import type { BriefSlots } from './brief/brief.ts';
import { foldText, words } from './fold-text.ts';
import { languageCode } from './languages.ts';
import { cityOf } from './places.ts';
import { canonicalSkill } from './skills.ts';
import type { Confirmable } from './talent.ts';
import type { AskedGender, Experience, Medium, Proficiency } from './terms.ts';

export interface TalentQuery {
  readonly text?: string | undefined;
  readonly cities?: readonly string[] | undefined;
  readonly gender?: AskedGender | undefined;
  readonly playingAge?: { readonly min: number; readonly max: number } | undefined;
  readonly heightCm?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly languages?: readonly { readonly code: string; readonly minProficiency?: Proficiency | undefined }[] | undefined;
  readonly dialects?: readonly string[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly experience?: readonly Experience[] | undefined;
  readonly medium?: Medium | undefined;
  readonly availableOn?: { readonly from: string; readonly to: string } | undefined;
  /** Days needed, where `availableOn` is a wider window; all of them unless said. */
  readonly shootDays?: number | undefined;
  /** 1 to 20; 8 unless said. */
  readonly limit?: number | undefined;
}

/** A query in canonical names, so that each comparison is an equality. */
export interface Criteria {
  readonly words: readonly string[];
  readonly cities: readonly string[];
  readonly gender: AskedGender | null;
  readonly playingAge: { readonly min: number; readonly max: number } | null;
  readonly heightCm: { readonly min: number; readonly max: number } | null;
  readonly languages: readonly { readonly code: string; readonly minProficiency: Proficiency }[];
  readonly dialects: readonly string[];
  readonly skills: readonly string[];
  readonly experience: readonly Experience[];
  readonly medium: Medium | null;
  readonly availableOn: { readonly from: string; readonly to: string } | null;
  readonly shootDays: number | null;
  /** Facts that a brief asks beside the fields of a query: how old they are counts too. */
  readonly besides: readonly Confirmable[];
  /** What the brief says beyond the fields of a query: it orders those who pass. */
  readonly asked: BriefSlots;
}

/** A language asked without a level must be spoken: some prepared lines are not enough. */
export const toCriteria = (query: TalentQuery, besides: readonly Confirmable[] = [], asked: BriefSlots = {}): Criteria => ({
  words: words(query.text ?? '').slice(0, 40),
  cities: unique((query.cities ?? []).map(cityOf)),
  gender: query.gender ?? null,
  playingAge: query.playingAge ?? null,
  heightCm: query.heightCm === undefined ? null : { min: query.heightCm.min ?? 0, max: query.heightCm.max ?? 999 },
  languages: (query.languages ?? []).map(({ code, minProficiency }) => ({
    code: languageCode(code) ?? foldText(code),
    minProficiency: minProficiency ?? 'conversational',
  })),
  dialects: unique((query.dialects ?? []).map(foldText)),
  skills: unique((query.skills ?? []).map(canonicalSkill)),
  experience: query.experience ?? [],
  medium: query.medium ?? null,
  availableOn: query.availableOn ?? null,
  shootDays: query.shootDays ?? null,
  besides,
  asked,
});

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');
