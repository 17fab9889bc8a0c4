/** `get_talent`: one person's profile, by id or by name. Her own words come labelled as untrusted data. */

import * as z from 'zod';
import type { Tool, ToolResult } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import type { Clock } from '../../shared/index.ts';
import { dayInIndia } from '../day.ts';
import { foldText } from '../fold-text.ts';
import { isListed, isMinor } from '../listing.ts';
import type { TalentDirectory, TalentStore } from '../ports.ts';
import type { TalentMatch } from '../search-talent.ts';
import { type Talent, TalentId } from '../talent.ts';
import { type TalentFacts, toFacts } from '../talent-facts.ts';
import { citing, personData } from './person-data.ts';

const Input = z
  .strictObject({
    talentId: TalentId.optional().describe('An id from search_talent.'),
    name: z.string().trim().min(2).max(120).optional().describe('A stage name, or the beginning of one, when there is no id.'),
  })
  .refine(({ talentId, name }) => (talentId === undefined) !== (name === undefined), 'supply either talentId or name');

interface Dependencies {
  readonly talents: Pick<TalentStore, 'get'>;
  readonly directory: TalentDirectory;
  readonly clock: Pick<Clock, 'now'>;
}

export const getTalentTool = ({ talents, directory, clock }: Dependencies): Tool => ({
  name: 'get_talent',
  description: `Reads one person's profile: credits, training, availability, comfort, rates. By id, or by name when the user names somebody. ${citing}`,
  inputSchema: modelInputSchema(Input),
  run: async (input, { org }) => {
    const { talentId, name } = parseToolInput('get_talent', Input, input);
    const today = dayInIndia(clock.now());
    const ids = talentId === undefined ? namesakes(await directory.all(org), name ?? '', today) : [talentId];
    const found = await Promise.all(ids.slice(0, 5).map((id) => talents.get(org, id)));
    const listed = found.filter((talent) => talent !== undefined && isListed(talent, today)) as Talent[];
    return answer(listed, today);
  },
});

/** Whole names first, then those that begin so. Children are not found by name. */
const namesakes = (facts: readonly TalentFacts[], name: string, today: string): string[] => {
  const wanted = foldText(name);
  const candidates = wanted === '' ? [] : facts.filter((person) => isListed(person, today) && !isMinor(person, today));
  const exact = candidates.filter(({ stageName }) => foldText(stageName) === wanted);
  const found = exact.length > 0 ? exact : candidates.filter(({ stageName }) => `${foldText(stageName)} `.startsWith(`${wanted} `));
  return found.map(({ id }) => id).sort();
};

const answer = (people: readonly Talent[], today: string): ToolResult => {
  const matches = people.map(({ id, version }): TalentMatch => ({ talentId: id, version, score: 1, reasons: [], unknown: [] }));
  const [only] = people;
  if (only === undefined) return { output: { found: 0, note: 'there is nobody of that id or name in the talent base' }, summary: { found: 0 }, matches };
  const shown =
    people.length === 1 ? [fullData(only, today)] : people.map((talent, index) => personData(toFacts(talent), matches[index] as TalentMatch, today));
  return { output: { found: people.length, note: citing, people: shown }, summary: { found: people.length }, matches };
};

/** Numbers are cut, so that one long career does not fill the prompt. */
const fullData = (talent: Talent, today: string) => {
  const {
    score: _score,
    reasons: _reasons,
    unknown: _unknown,
    ...person
  } = personData(toFacts(talent), { talentId: talent.id, version: talent.version, score: 1, reasons: [], unknown: [] }, today);
  return {
    ...person,
    dialects: talent.dialects,
    willingToTravel: talent.willingToTravel,
    credits: talent.credits.slice(0, 15),
    creditsInAll: talent.credits.length,
    training: talent.training.slice(0, 10),
    union: talent.union,
    build: talent.build,
    hair: talent.hair,
    ...known({
      locality: talent.locality,
      roleTypes: talent.roleTypes,
      looks: talent.looks,
      facialHair: talent.facialHair,
      eyeColour: talent.eyeColour,
      tattoos: talent.tattoos,
      piercings: talent.piercings,
      awards: talent.awards.slice(0, 10),
      hasPassport: talent.hasPassport,
      passportValidTill: talent.passportValidTill,
      visas: talent.visas,
      drivingLicence: talent.drivingLicence,
      localHireCities: talent.localHireCities,
      noticeDays: talent.noticeDays,
      nightShoots: talent.nightShoots,
      outdoorDays: talent.outdoorDays,
      exclusiveUntil: talent.exclusiveUntil,
    }),
    comfort: talent.comfort,
    rates: talent.rates.slice(0, 8),
    availabilityBlocks: talent.availability.filter(({ to }) => to >= today).slice(0, 15),
    brandConflicts: talent.brandConflicts.filter(({ until }) => until === null || until >= today).slice(0, 10),
    representation: talent.representation,
    lastConfirmedAt: talent.lastConfirmedAt,
    untrustedProfileText: talent.bio.slice(0, 2_000),
  };
};

/** What nobody has said yet would only fill the prompt. */
const known = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0)));
