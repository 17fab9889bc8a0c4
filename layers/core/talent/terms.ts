/** The field's own terms. Imports bring them in many spellings; a term is lower-cased, its blanks and hyphens become `_`, and its known synonyms are replaced. */
import * as z from 'zod';

const term = <const Values extends readonly [string, ...string[]]>(terms: Values, synonyms: Readonly<Record<string, Values[number]>> = {}) =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    const spelled = value
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    return Object.hasOwn(synonyms, spelled) ? synonyms[spelled] : spelled;
  }, z.enum(terms));

export const genders = ['female', 'male', 'nonbinary', 'trans_female', 'trans_male', 'self_described', 'undisclosed'] as const;
export const Gender = term(genders, {
  f: 'female',
  m: 'male',
  woman: 'female',
  man: 'male',
  non_binary: 'nonbinary',
  nb: 'nonbinary',
  trans_f: 'trans_female',
  trans_m: 'trans_male',
});
export type Gender = z.infer<typeof Gender>;
/** What a role may ask for. */
export type AskedGender = 'female' | 'male' | 'nonbinary';

/** Weakest first, so that a place in the list compares levels. */
export const proficiencies = ['lines', 'conversational', 'fluent', 'native'] as const;
export const Proficiency = term(proficiencies, { lines_only: 'lines', mother_tongue: 'native' });
export type Proficiency = z.infer<typeof Proficiency>;

/** Weakest first. */
export const skillLevels = ['basic', 'intermediate', 'advanced', 'professional'] as const;
export const SkillLevel = term(skillLevels, {
  beginner: 'basic',
  novice: 'basic',
  medium: 'intermediate',
  good: 'intermediate',
  trained: 'advanced',
  expert: 'professional',
  pro: 'professional',
});
export type SkillLevel = z.infer<typeof SkillLevel>;

/** Least experienced first. */
export const experiences = ['fresher', 'emerging', 'established', 'senior'] as const;
export const Experience = term(experiences);
export type Experience = z.infer<typeof Experience>;

export const mediums = [
  'film',
  'short_film',
  'ott',
  'tv',
  'tvc',
  'digital_ad',
  'music_video',
  'print',
  'voice',
  'theatre',
  'reality',
  'microdrama',
  'corporate',
] as const;
export const Medium = term(mediums, {
  feature_film: 'film',
  movie: 'film',
  web: 'ott',
  web_series: 'ott',
  ott_series: 'ott',
  tv_serial: 'tv',
  television: 'tv',
  ad: 'tvc',
  commercial: 'tvc',
  voice_dub: 'voice',
  dubbing: 'voice',
  theater: 'theatre',
  stage: 'theatre',
});
export type Medium = z.infer<typeof Medium>;

export const roleTypes = [
  'lead',
  'parallel_lead',
  'supporting',
  'character',
  'cameo',
  'day_player',
  'featured',
  'junior_artist',
  'dancer',
  'stunt',
  'voice',
  'model',
  'anchor',
  'child',
] as const;
export const RoleType = term(roleTypes, { background: 'junior_artist', extra: 'junior_artist', second_lead: 'parallel_lead', host: 'anchor' });
export type RoleType = z.infer<typeof RoleType>;

export const Union = term(['none', 'applied', 'work_permit_y1', 'work_permit_y2', 'regular', 'life', 'lapsed', 'other'], {
  work_permit: 'work_permit_y1',
  cintaa: 'regular',
});
export const Build = term(['slim', 'average', 'athletic', 'muscular', 'curvy', 'plus', 'heavy']);
export const Representation = term(['self', 'agency', 'manager', 'coordinator'], { agent: 'agency', none: 'self' });
export const RateBasis = term(['per_day', 'per_episode', 'per_shift', 'lumpsum', 'per_month'], {
  day: 'per_day',
  episode: 'per_episode',
  shift: 'per_shift',
  month: 'per_month',
});
export const AvailabilityStatus = term(['free', 'held', 'booked'], {
  available: 'free',
  hold: 'held',
  on_hold: 'held',
  blocked: 'booked',
  busy: 'booked',
  unavailable: 'booked',
});
export const MediaKind = term(['headshot', 'photo', 'intro_video', 'showreel', 'self_tape', 'voice_reel', 'other']);
export const ComfortTopic = z.enum(['intimacy', 'kissing', 'smoking', 'alcohol', 'water', 'heights', 'animals', 'stunts']);
export const ComfortAnswer = term(['yes', 'no', 'ask']);
