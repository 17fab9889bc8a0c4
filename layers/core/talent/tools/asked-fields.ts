/** The fields in which a model says what a role needs: for a search, and for the second reading of a brief. */

import * as z from 'zod';
import { daysBetween } from '../day.ts';
import { languageCode } from '../languages.ts';
import { Day } from '../talent.ts';
import type { TalentQuery } from '../talent-query.ts';
import { experiences, mediums, proficiencies } from '../terms.ts';
import { withoutProtected } from '../without-protected.ts';

const list = <Schema extends z.ZodType>(schema: Schema, description: string) => z.array(schema).max(10).optional().describe(description);
const words = z.string().trim().min(1).max(80);
const languageName = words.refine((code) => languageCode(code) !== undefined, 'is not a known language: use an ISO code such as "mr" or an English name');
const age = z.int().min(0).max(110);
/** The short pattern goes to the model, the calendar is checked here. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => Day.safeParse(text).success, 'is not a day of the calendar');
const centimetres = z.int().min(30).max(260);

/** What a role needs, each wish in its own field. Strict: what stands in none of them is refused. */
export const askedFields = {
  text: z.string().max(2_000).optional().describe('What the other fields cannot say: type, manner, past work. It ranks and never excludes.'),
  cities: list(words, 'Cities or localities where the person must be based, such as "Mumbai" or "Versova".'),
  gender: z.enum(['female', 'male', 'nonbinary']).optional().describe('Only when the role states it.'),
  playingAge: z
    .strictObject({ min: age, max: age })
    .refine(({ min, max }) => min <= max, 'min must not be above max')
    .optional()
    .describe('Years the role may look; people whose playing age overlaps it match. Below 18 finds children.'),
  heightCm: z
    .strictObject({ min: centimetres.optional(), max: centimetres.optional() })
    .refine(({ min = 0, max = 999 }) => min <= max, 'min must not be above max')
    .optional()
    .describe('Height in centimetres. People of unknown height stay in and are marked.'),
  languages: list(
    z.strictObject({
      code: languageName,
      minProficiency: z.enum(proficiencies).optional().describe('conversational unless said'),
    }),
    'Languages the person must speak: ISO code ("hi", "mr") or English name.',
  ),
  dialects: list(words, 'Dialects or accents that are a must, such as "Bhojpuri" or "Haryanvi".'),
  skills: list(words, 'Skills that are a must, such as "horse riding" or "kathak".'),
  experience: list(z.enum(experiences), 'Accepted experience tiers.'),
  medium: z.enum(mediums).optional().describe('Medium of the project; work in it ranks higher.'),
  availableOn: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to && daysBetween(from, to) <= 366, 'from must not be after to, and at most a year long')
    .optional()
    .describe('Shoot days (YYYY-MM-DD, inclusive). Who is booked on one of them is out; of a window longer than 14 days, who is booked throughout.'),
} as const;

/**
 * The second reading of one part of a brief. All of a request's strict tools together may leave 24 parameters out, so here little may be left out: an
 * empty list says "not asked". Numbers and days are not here: the parser reads those from her words better than anybody reads them twice.
 */
const readingFields = {
  text: z.string().max(600).describe('Type, manner, past work; empty when there is none. It ranks and never excludes.'),
  gender: z.enum(['female', 'male', 'nonbinary', 'open']).describe('open unless the role states it.'),
  playingAge: askedFields.playingAge,
  cities: z.array(words).max(10).describe('Where the person must be based.'),
  languages: z
    .array(z.strictObject({ code: languageName, minProficiency: z.enum(proficiencies) }))
    .max(10)
    .describe('ISO codes; conversational unless said.'),
  dialects: z.array(words).max(10),
  skills: z.array(words).max(10).describe('Musts only.'),
  medium: z.enum(mediums).optional(),
} as const;

export const PartReading = z
  .strictObject(readingFields)
  .transform(({ gender, text, ...read }): TalentQuery => ({ ...read, ...(gender !== 'open' && { gender }), ...(text.trim() !== '' && { text }) }));

/** What the model passed on of a protected ask is left out of the words and the skills, and told back. */
export const fairly = async (input: TalentQuery): Promise<{ readonly query: TalentQuery; readonly notSearchedBy: readonly string[] }> => {
  const text = await withoutProtected(input.text ?? '');
  const skills = await Promise.all((input.skills ?? []).map(async (skill) => ({ skill, ...(await withoutProtected(skill)) })));
  const query = {
    ...input,
    ...(text.kinds.length === 0 ? {} : { text: text.text }),
    ...(input.skills === undefined ? {} : { skills: skills.filter((read) => read.text !== '').map(({ skill }) => skill) }),
  };
  return { query, notSearchedBy: [...new Set([text, ...skills].flatMap(({ kinds }) => kinds))] };
};
