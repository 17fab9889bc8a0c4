/**
 * What is said of a wish, of a record and of a change of a brief, as a code with its parts: whoever shows it words it in the reader's language. Terms and languages
 * are codes; names (cities, skills, dialects, words of a profile) are said as they are. Days are `YYYY-MM-DD`. As on the wire (contracts' `Saying`).
 */

/** Both ends included; one may be open. */
interface Range {
  min?: number | undefined;
  max?: number | undefined;
}
interface Period {
  from: string;
  to: string;
}
/** What a whole wish is called when it is given up. */
export type WholeWish = 'height' | 'city' | 'experience' | 'dates' | 'union' | 'comfort' | 'travel' | 'budget';
export type RefusedKind = 'cities' | 'languages' | 'dialects' | 'skills' | 'mediums' | 'experience';
export type Likeness = 'skills' | 'text' | 'experience' | 'medium' | 'playingAge';

export type Saying =
  /** Words of closed lists: genders, tiers, cards, topics, builds, media. */
  | { code: 'terms'; terms: string[]; join: 'or' | 'and' | 'list' }
  | { code: 'names'; names: { name: string; level?: string | undefined }[]; join: 'or' | 'list' }
  | { code: 'ages' | 'heights'; range: Range }
  | { code: 'plays'; range: Range }
  | { code: 'tall'; cm: number }
  | { code: 'based'; cities: string[] }
  | { code: 'atLeast'; language: string; level: string }
  | { code: 'languages'; languages: { language: string; level?: string | undefined }[]; join: 'or' | 'list' }
  | { code: 'byExperience'; terms: string[] }
  | { code: 'free'; periods: Period[] }
  | { code: 'days'; days: (Period & { counts: Record<string, number>; total: number })[] }
  | { code: 'whole'; wish: 'budget' | 'travel' | 'noRivalBrand' }
  | { code: 'travels'; does: boolean }
  | { code: 'refused' | 'welcome'; kind: RefusedKind; value: string }
  | { code: 'brands'; brands: { name: string; until: string | null }[] }
  | { code: 'work'; medium: string }
  | { code: 'credits'; count: number; total: number; medium: string }
  | { code: 'words' | 'mentions'; words: string[] }
  | { code: 'answers'; answers: { topic: string; answer: string }[] }
  | { code: 'rate'; paise: number }
  | { code: 'same'; as: Likeness }
  /** Changes of a brief. */
  | { code: 'agesInstead' | 'heightsInstead'; range: Range; asked: Range }
  | { code: 'levelInstead'; language: string; level: string; asked: string }
  | { code: 'heightMore'; cm: number }
  | { code: 'basedToo'; city: string }
  | { code: 'tierToo'; term: string }
  | { code: 'without'; kind: 'skill' | 'dialect' | 'language'; names: string[] }
  | { code: 'drop'; wish: WholeWish };
