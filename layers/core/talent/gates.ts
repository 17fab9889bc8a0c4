/** The hard rules: who is in and who is out. A fact that is not known does not exclude, except the city: "in Mumbai" means in Mumbai. */
import { isBookedAway } from './availability.ts';
import { isListed, isMinor } from './listing.ts';
import type { SearchFacts } from './talent-facts.ts';
import type { Criteria } from './talent-query.ts';
import { type AskedGender, type Gender, type Proficiency, proficiencies } from './terms.ts';

/** Whether a person passes every hard rule of the criteria on `today` (YYYY-MM-DD). */
export const passes = (facts: SearchFacts, criteria: Criteria, today: string): boolean => gates.every((gate) => gate(facts, criteria, today));

type Gate = (facts: SearchFacts, criteria: Criteria, today: string) => boolean;

const gates: readonly Gate[] = [
  (facts, { cities }) => cities.length === 0 || (facts.baseCity !== null && cities.includes(facts.baseCity)),
  ({ playingAge }, { playingAge: asked }) => asked === null || (playingAge.min <= asked.max && asked.min <= playingAge.max),
  ({ gender }, { gender: asked }) => asked === null || gendersOf[asked].includes(gender),
  ({ heightCm }, { heightCm: asked }) => asked === null || heightCm === null || (asked.min <= heightCm && heightCm <= asked.max),
  (facts, { languages }) => languages.every(({ code, minProficiency }) => atLeast(proficiencyIn(facts, code), minProficiency)),
  (facts, { skills }) => skills.every((asked) => facts.skills.some(({ name }) => name === asked)),
  (facts, { dialects }) => dialects.every((asked) => facts.dialects.includes(asked)),
  ({ experience }, { experience: asked }) => asked.length === 0 || experience === null || asked.includes(experience),
  ({ availability }, { availableOn, shootDays }) => availableOn === null || !isBookedAway(availability, availableOn, shootDays),
  (facts, _criteria, today) => isListed(facts, today),
  (facts, criteria, today) => !isMinor(facts, today) || mayBeMinor(facts, criteria),
];

export const gendersOf: Readonly<Record<AskedGender, readonly Gender[]>> = {
  female: ['female', 'trans_female'],
  male: ['male', 'trans_male'],
  nonbinary: ['nonbinary'],
};

/** A child is only found for a child's part, and never against a guardian's word. */
const mayBeMinor = ({ consent }: SearchFacts, { playingAge }: Criteria): boolean => playingAge !== null && playingAge.max < 18 && consent.guardian !== false;

/** The best level of a language that is listed twice; undefined when it is not spoken. */
export const proficiencyIn = ({ languages }: SearchFacts, code: string): Proficiency | undefined =>
  proficiencies.findLast((level) => languages.some((language) => language.code === code && language.proficiency === level));

const atLeast = (level: Proficiency | undefined, minimum: Proficiency): boolean =>
  level !== undefined && proficiencies.indexOf(level) >= proficiencies.indexOf(minimum);
