/** `search_talent`: the model's way to find people. Tenant from the context only. */

import * as z from 'zod';
import type { Tool } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { alsoAsked, talkBrief } from '../brief/index.ts';
import { dayInIndia, daysBetween } from '../day.ts';
import { shownBrief } from '../explain/shown-brief.ts';
import type { FindTalentPorts } from '../find-talent.ts';
import { languageCode } from '../languages.ts';
import { searchInIndex } from '../search/search-in-index.ts';
import { searchTalent, type TalentSearchResult } from '../search-talent.ts';
import { Day } from '../talent.ts';
import type { TalentFacts } from '../talent-facts.ts';
import type { TalentQuery } from '../talent-query.ts';
import { experiences, mediums, proficiencies } from '../terms.ts';
import { withoutProtected } from '../without-protected.ts';
import { citing, personData } from './person-data.ts';
import { type SaidBesides, saidBesides } from './said-besides.ts';

const list = <Schema extends z.ZodType>(schema: Schema, description: string) => z.array(schema).max(10).optional().describe(description);
const words = z.string().trim().min(1).max(80);
const age = z.int().min(0).max(110);
/** The short pattern goes to the model, the calendar is checked here. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => Day.safeParse(text).success, 'is not a day of the calendar');
const centimetres = z.int().min(30).max(260);

const Input = z.strictObject({
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
      code: words.refine((code) => languageCode(code) !== undefined, 'is not a known language: use an ISO code such as "mr" or an English name'),
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
  limit: z.int().min(1).max(20).default(8).describe('How many people to show.'),
});

/** What the model passed on of a protected ask is left out of the words and the skills, and told back. */
const fairly = (input: TalentQuery): { readonly query: TalentQuery; readonly notSearchedBy: readonly string[] } => {
  const text = withoutProtected(input.text ?? '');
  const skills = (input.skills ?? []).map((skill) => ({ skill, ...withoutProtected(skill) }));
  const query = {
    ...input,
    ...(text.kinds.length === 0 ? {} : { text: text.text }),
    ...(input.skills === undefined ? {} : { skills: skills.filter((read) => read.text !== '').map(({ skill }) => skill) }),
  };
  return { query, notSearchedBy: [...new Set([text, ...skills].flatMap(({ kinds }) => kinds))] };
};

export const searchTalentTool = (ports: FindTalentPorts): Tool => ({
  name: 'search_talent',
  description: `Finds people in this organization's talent base by what a role needs, best first, with reasons. Use it whenever people are wanted; put every stated need into its own field. Never ask for or filter by caste, religion or complexion. ${citing}`,
  inputSchema: modelInputSchema(Input),
  run: async (input, { org, sub, turn }) => {
    const { query, notSearchedBy } = fairly(parseToolInput('search_talent', Input, input));
    const today = dayInIndia(ports.clock.now());
    const texts = (turn?.said ?? []).map(({ text }) => text);
    const { parsed } = talkBrief(texts.at(-1) ?? '', texts.slice(0, -1), today);
    const { total, matches, relaxations, found, isDegraded } = await search(ports, { org, sub }, saidBesides(query, parsed), today);
    const byId = new Map(found.map((person) => [person.id, person]));
    const people = matches.flatMap((match) => {
      const person = byId.get(match.talentId);
      return person ? [personData(person, match, today)] : [];
    });
    const summary = { total, shown: matches.length, relaxations };
    return {
      output: {
        total,
        shown: matches.length,
        note: citing,
        ...(notSearchedBy.length === 0 ? {} : { notSearchedBy }),
        ...(isDegraded ? { degraded: byWordsAlone } : {}),
        people,
        relaxations,
      },
      summary,
      matches,
      // How what she wrote was read: her own words count, whatever a model made of them.
      brief: parsed && shownBrief(parsed, 0, await ports.directory.all(org), today),
    };
  },
});

/** For the model, which may say so. */
const byWordsAlone = 'the index did not answer: words were matched, and not what they mean';

/** By the index, or over the facts in memory where there is none or it cannot answer. */
const search = async (
  { directory, search: indexed, report, leaning: leaningOf }: FindTalentPorts,
  who: { readonly org: string; readonly sub: string },
  { query, besides }: SaidBesides,
  today: string,
): Promise<TalentSearchResult & { readonly found: readonly TalentFacts[]; readonly isDegraded: boolean }> => {
  const { org } = who;
  const leaning = await leaningOf?.(who);
  try {
    if (indexed !== undefined) {
      const { people, ...result } = await searchInIndex(indexed)(org, { query, text: query.text, parsed: besides, leaning }, today);
      return { ...result, found: people, isDegraded: false };
    }
  } catch (error) {
    report?.('talent_search_degraded', error);
  }
  const isAsked = besides === undefined ? () => true : alsoAsked(besides);
  const facts = (await directory.all(org)).filter(isAsked);
  const result = searchTalent(facts, query, { today, slots: besides?.roles[0], leaning });
  const shown = new Set(result.matches.map(({ talentId }) => talentId));
  return { ...result, found: facts.filter(({ id }) => shown.has(id)), isDegraded: indexed !== undefined };
};
