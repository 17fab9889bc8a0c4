/** What an answer says about people, beside their records, after it was streamed. Precision comes first: only contradictions, never omissions. */
import { checkAges } from './ages.ts';
import { checkAvailability } from './availability.ts';
import { checkCities } from './cities.ts';
import { checkComfort } from './comfort.ts';
import { checkCredits } from './credits.ts';
import type { Check, Correction, GroundedPerson } from './facts.ts';
import { checkHeights } from './heights.ts';
import { checkLanguages } from './languages.ts';
import { checkMoney } from './money.ts';
import { passagesOf } from './passages.ts';
import { checkSkills } from './skills.ts';
import { checkStanding } from './standing.ts';

const checks: readonly Check[] = [
  checkAges,
  checkHeights,
  checkCities,
  checkLanguages,
  checkSkills,
  checkMoney,
  checkAvailability,
  checkCredits,
  checkStanding,
  checkComfort,
];
const mostCorrections = 20;
/** Answers beyond this are not read to their end: time is worth more than the last correction. */
const longest = 40_000;

export interface ClaimsToCheck {
  /** The answer as it was shown: people as `[Name](talent:tal_…)`. */
  readonly text: string;
  readonly people: readonly GroundedPerson[];
  /** YYYY-MM-DD in the project's zone. */
  readonly today: string;
}

export const checkClaims = ({ text, people, today }: ClaimsToCheck): Correction[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const corrections = passagesOf(text.slice(0, longest)).flatMap((passage) => {
    const person = byId.get(passage.talentId);
    if (person === undefined) return [];
    return checks
      .flatMap((check) => check(passage, person.facts, today))
      .map(({ start, end, says, recordSays }) => ({ quote: passage.original(start, end), says, recordSays, talentId: person.id }));
  });
  return withoutRepeats(corrections).slice(0, mostCorrections);
};

const withoutRepeats = (corrections: readonly Correction[]): Correction[] => [
  ...new Map(corrections.map((correction) => [`${correction.talentId} ${correction.says} ${correction.recordSays}`, correction])).values(),
];
