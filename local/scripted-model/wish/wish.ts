/** What a casting person wants of people, as far as words say it. */
export interface Span {
  min?: number;
  max?: number;
}

export interface WishedLanguage {
  code: string;
  minProficiency?: string;
}

export interface Wish {
  /** What no other field can say. */
  text?: string;
  cities?: string[];
  gender?: string;
  playingAge?: Span;
  heightCm?: Span;
  languages?: WishedLanguage[];
  dialects?: string[];
  skills?: string[];
  experience?: string[];
  medium?: string;
  /** Shoot days, YYYY-MM-DD, inclusive. */
  availableOn?: { readonly from: string; readonly to: string };
  limit?: number;
}

export type WishField = keyof Wish;

/** Fields that say what a person must be; `text` and `limit` do not. */
export const criteria: readonly WishField[] = [
  'cities',
  'gender',
  'playingAge',
  'heightCm',
  'languages',
  'dialects',
  'skills',
  'experience',
  'medium',
  'availableOn',
];

export const criteriaIn = (wish: Wish): WishField[] => criteria.filter((field) => wish[field] !== undefined);
