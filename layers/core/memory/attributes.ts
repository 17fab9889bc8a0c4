/** The closed list of what a memory can be about a subject. Of a single one the later value takes the earlier one's place; many-valued ones stand side by side. */
import { textKey } from './tokens.ts';

const single = [
  'budget',
  'day_rate_cap',
  'shoot_dates',
  'shoot_city',
  'shoot_start',
  'medium',
  'format',
  'brand',
  'client',
  'director',
  'producer',
  'production_house',
  'deadline',
  'look_test_date',
  'audition_date',
  'audition_place',
  'audition_mode',
  'callback_date',
  'brief',
  'lead',
  'playing_age',
  'usage_term',
  'exclusivity',
  'reply_language',
  'working_hours',
  'contact_channel',
] as const;
const many = [
  'likes',
  'avoids',
  'always',
  'never',
  'language_wish',
  'skill_wish',
  'dialect_wish',
  'experience_wish',
  'look_wish',
  'comfort_limit',
  'brand_conflict',
  'decision',
  'choice',
  'open_question',
  'collaborator',
  'note',
] as const;

export const attributes: readonly string[] = [...single, ...many];

const manyKeys = new Set<string>(many.map((name) => textKey(name)));

/** What is not in the list is written `other:…`, and says nothing about how many values there may be. A name that a person gave by hand has one value. */
export const isSingleValued = (attribute: string): boolean => {
  const key = textKey(attribute);
  return !manyKeys.has(key) && !key.startsWith('other ');
};
