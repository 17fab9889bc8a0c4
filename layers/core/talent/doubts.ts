/** What somebody who passes the gates does not surely meet: it is less than was asked for, or has to be asked first. Who surely meets everything goes before her. */
import { countDays } from './availability.ts';
import { skillFamilyMembers } from './brief/skill-families.ts';
import { dailyRate, rateLimitPaise } from './brief/work-rules.ts';
import { sharedYears } from './score.ts';
import type { SearchFacts } from './talent-facts.ts';
import type { Criteria } from './talent-query.ts';

/** How many of the wishes are in doubt. What is unknown of most people (comfort, free days) is no doubt here; the score of the facts weighs it. */
export const doubtsOf = (facts: SearchFacts, criteria: Criteria): number => doubts.filter((isInDoubt) => isInDoubt(facts, criteria)).length;

/** What is left of a score: each doubt takes this share of the rest. */
const share = 0.15;
export const leftBy = (doubtCount: number): number => (1 - share) ** doubtCount;

type Doubt = (facts: SearchFacts, criteria: Criteria) => boolean;

const doubts: readonly Doubt[] = [
  ({ playingAge: own }, { playingAge: asked }) => asked !== null && sharedYears(own, asked) < 0.5 * Math.min(yearsOf(own), yearsOf(asked)),
  ({ heightCm }, { heightCm: asked }) => asked !== null && heightCm === null,
  ({ experience }, { experience: asked }) => asked.length > 0 && experience === null,
  ({ availability }, { availableOn }) => availableOn !== null && countDays(availability, availableOn).held > 0,
  ({ union }, { asked }) => asked.union !== undefined && asked.union !== 'not_needed' && union === null,
  (facts, { asked }) => rateLimitPaise(asked) !== undefined && (dailyRate(facts, asked) ?? Number.POSITIVE_INFINITY) > (asked.budget?.maxPaise ?? 0),
  (facts, criteria) => musts(criteria).some((names) => isOnlyBasic(facts, names)),
];

const yearsOf = ({ min, max }: { readonly min: number; readonly max: number }): number => max - min + 1;

/** Of each must the skills that will do. */
const musts = ({ skills, asked }: Criteria): readonly (readonly string[])[] =>
  [
    ...skills.map((name) => [name]),
    ...(asked.anyOf?.skills ?? []),
    ...(asked.skills ?? []).filter((name) => skillFamilyMembers.has(name)).map((kind) => [kind]),
  ].map((names) => names.flatMap((name) => skillFamilyMembers.get(name) ?? [name]));

const isOnlyBasic = ({ skills }: SearchFacts, names: readonly string[]): boolean => {
  const own = skills.filter(({ name }) => names.includes(name));
  return own.length > 0 && own.every(({ level }) => level === 'basic');
};
