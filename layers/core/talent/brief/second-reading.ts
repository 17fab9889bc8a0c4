/**
 * Two readings of one brief: the parser's, each wish of which stands in her words, and a model's, which sees what no list foresaw. Her words count
 * where both speak of the same thing; what only the model read is added, and said to be so.
 */
import { foldText } from '../fold-text.ts';
import { languageCode } from '../languages.ts';
import { cityOf } from '../places.ts';
import { canonicalSkill } from '../skills.ts';
import type { TalentQuery } from '../talent-query.ts';
import type { BriefSlots } from './brief.ts';

/** What a model reads: a query's fields, without how many people to show. */
export type Reading = Omit<TalentQuery, 'limit' | 'shootDays'>;
export type ReadField = keyof Reading;

export interface Reconciled {
  /** What only the model read, in canonical names. */
  readonly added: Reading;
  /** Fields that both read, and not alike: the words' own reading counts. */
  readonly differing: readonly ReadField[];
}

export const reconcile = (words: BriefSlots, model: Reading): Reconciled => {
  const own = inSlots(words);
  const read = canonical(model);
  const added: Partial<Record<ReadField, unknown>> = {};
  const differing: ReadField[] = [];
  for (const field of fields) {
    const theirs = read[field];
    if (theirs === undefined) continue;
    const { more, differs } = compare(field, own, theirs, words);
    if (more !== undefined) added[field] = more;
    if (differs) differing.push(field);
  }
  return { added: added as Reading, differing };
};

const fields = ['text', 'cities', 'gender', 'playingAge', 'heightCm', 'languages', 'dialects', 'skills', 'experience', 'medium', 'availableOn'] as const;
/** Musts that add up. Of cities and tiers one is enough: another one would widen what she said. */
const adding: ReadonlySet<ReadField> = new Set(['languages', 'dialects', 'skills']);

const compare = (field: ReadField, own: Reading, theirs: unknown, words: BriefSlots): { more?: unknown; differs: boolean } => {
  const mine = own[field];
  if (field === 'text') return { more: theirs, differs: false };
  if (adding.has(field)) {
    const settled = settledNames(field, words);
    const more = (theirs as readonly unknown[]).filter((one) => !settled.has(nameOf(one)));
    return more.length === 0 ? { differs: false } : { more, differs: false };
  }
  if (mine === undefined) return { more: theirs, differs: false };
  return { differs: JSON.stringify(mine) !== JSON.stringify(theirs) };
};

const nameOf = (one: unknown): string => (typeof one === 'object' && one !== null && 'code' in one ? String(one.code) : String(one));

/** Of these she has said herself whether they are a must, one of several, welcome or refused. */
const settledNames = (field: ReadField, { languages, dialects, skills, anyOf, refused, welcome }: BriefSlots): ReadonlySet<string> => {
  if (field === 'languages')
    return new Set([
      ...(languages ?? []).map(({ code }) => code),
      ...(anyOf?.languages ?? []).flat(),
      ...(refused?.languages ?? []),
      ...(welcome?.languages ?? []),
    ]);
  if (field === 'dialects') return new Set([...(dialects ?? []), ...(refused?.dialects ?? []), ...(welcome?.dialects ?? [])].map(foldText));
  return new Set([...(skills ?? []), ...(anyOf?.skills ?? []).flat(), ...(refused?.skills ?? []), ...(welcome?.skills ?? [])]);
};

const inSlots = ({ cities, gender, playingAge, heightCm, experience, medium, dates }: BriefSlots): Reading => ({
  ...(cities !== undefined && { cities: [...cities].sort() }),
  ...(gender !== undefined && { gender }),
  ...(playingAge !== undefined && { playingAge: { min: playingAge.min ?? 0, max: playingAge.max ?? 110 } }),
  ...(heightCm !== undefined && { heightCm: range(heightCm) }),
  ...(experience !== undefined && { experience: [...experience].sort() }),
  ...(medium !== undefined && { medium }),
  ...(dates !== undefined && { availableOn: { from: dates[0]?.from ?? '', to: dates.at(-1)?.to ?? '' } }),
});

const range = ({ min, max }: { min?: number | undefined; max?: number | undefined }) => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

const canonical = ({ text, cities, gender, playingAge, heightCm, languages, dialects, skills, experience, medium, availableOn }: Reading): Reading => ({
  ...(text !== undefined && text.trim() !== '' && { text: text.trim() }),
  ...listed('cities', cities?.map(cityOf).sort()),
  ...(gender !== undefined && { gender }),
  ...(playingAge !== undefined && { playingAge: { min: playingAge.min, max: playingAge.max } }),
  ...(heightCm !== undefined && { heightCm: range(heightCm) }),
  ...listed(
    'languages',
    languages?.map(({ code, minProficiency }) => ({ code: languageCode(code) ?? foldText(code), ...(minProficiency !== undefined && { minProficiency }) })),
  ),
  ...listed('dialects', dialects?.map(foldText)),
  ...listed('skills', skills?.map(canonicalSkill)),
  ...listed('experience', experience && [...experience].sort()),
  ...(medium !== undefined && { medium }),
  ...(availableOn !== undefined && { availableOn: { from: availableOn.from, to: availableOn.to } }),
});

const listed = <Name extends string, Value>(name: Name, values: readonly Value[] | undefined): { [Key in Name]?: readonly Value[] } =>
  values === undefined || values.length === 0 ? {} : ({ [name]: [...new Set(values)] } as unknown as { [Key in Name]: readonly Value[] });

/** The wishes with what only the model read. Its words describe the part: they rank and never exclude. */
export const withReading = (slots: BriefSlots, added: Reading): BriefSlots => ({
  ...slots,
  ...(added.cities !== undefined && { cities: added.cities }),
  ...(added.gender !== undefined && { gender: added.gender }),
  ...(added.playingAge !== undefined && { playingAge: added.playingAge }),
  ...(added.heightCm !== undefined && { heightCm: range(added.heightCm) }),
  ...(added.experience !== undefined && { experience: added.experience }),
  ...(added.medium !== undefined && { medium: added.medium }),
  ...(added.availableOn !== undefined && { dates: [added.availableOn] }),
  ...(added.languages !== undefined && {
    languages: [
      ...(slots.languages ?? []),
      ...added.languages.map(({ code, minProficiency }) => ({ code, ...(minProficiency !== undefined && { minProficiency }) })),
    ],
  }),
  ...(added.dialects !== undefined && { dialects: [...(slots.dialects ?? []), ...added.dialects] }),
  ...(added.skills !== undefined && { skills: [...(slots.skills ?? []), ...added.skills] }),
  ...(added.text !== undefined && { character: [...(slots.character ?? []), added.text] }),
});
