/**
 * What a director's choices say, as counts over craft and work: skills, experience, media. Gender, age, looks, languages, places and names are no trait here, so
 * nothing can be learned of them. One choice teaches nothing: a trait counts from the second person on.
 */
import type { Leaning, MatchReason, SearchFacts } from '../talent/index.ts';

/** The only fields that anything is learned from. */
export type Chosen = Pick<SearchFacts, 'id' | 'skills' | 'experience' | 'credits'>;

export interface Choice {
  readonly person: Chosen;
  readonly state: 'shortlisted' | 'passed';
}

export interface LearnedTrait {
  /** Such as `skills:kathak`. */
  readonly trait: string;
  readonly field: 'skills' | 'experience' | 'credits';
  /** The trait in words: "do kathak". */
  readonly said: string;
  /** People, each once. */
  readonly shortlisted: number;
  readonly passed: number;
  /** -1 to 1, never 0. */
  readonly value: number;
}

/** Fewer people than this say nothing. */
const fewest = 2;
/** A smaller difference is chance. */
const least = 0.2;
const mostTraits = 12;

/** The strongest first. `choices`: the newest first; of somebody who was chosen twice the newest counts. */
export const learn = (choices: readonly Choice[]): LearnedTrait[] => {
  const latest = [...new Map(choices.toReversed().map((choice) => [choice.person.id, choice])).values()];
  const total = { shortlisted: 0, passed: 0 };
  const counts = new Map<string, Trait & { shortlisted: number; passed: number }>();
  for (const { person, state } of latest) {
    total[state] += 1;
    for (const trait of traitsOf(person)) {
      const known = counts.get(trait.trait) ?? { ...trait, shortlisted: 0, passed: 0 };
      known[state] += 1;
      counts.set(trait.trait, known);
    }
  }
  return [...counts.values()]
    .map((trait) => ({ ...trait, value: lift(trait, total) }))
    .filter(({ value }) => value !== 0)
    .sort((left, right) => Math.abs(right.value) - Math.abs(left.value) || (left.trait < right.trait ? -1 : 1))
    .slice(0, mostTraits);
};

interface Counts {
  readonly shortlisted: number;
  readonly passed: number;
}

const lift = (trait: Counts, total: Counts): number => {
  const difference = trait.shortlisted / (total.shortlisted + 1) - trait.passed / (total.passed + 1);
  const isEnough = difference > 0 ? trait.shortlisted >= fewest : trait.passed >= fewest;
  return isEnough && Math.abs(difference) >= least ? Math.round(difference * 10_000) / 10_000 : 0;
};

export type Trait = Pick<LearnedTrait, 'trait' | 'field' | 'said'>;

export const traitsOf = ({ skills, experience, credits }: Chosen): Trait[] => [
  ...[...new Set(skills.map(({ name }) => name))].map((name): Trait => ({ trait: `skills:${name}`, field: 'skills', said: `do ${name}` })),
  ...(experience === null ? [] : [{ trait: `experience:${experience}`, field: 'experience', said: `are ${experience}` } satisfies Trait]),
  ...[...new Set(credits.flatMap(({ medium }) => medium ?? []))].map(
    (medium): Trait => ({ trait: `credits:${medium}`, field: 'credits', said: `have ${medium.replace('_', ' ')} work` }),
  ),
];

/** How far somebody is what was learned: the values of her traits, out of all that were learned. */
export const leaningFrom = (learned: readonly LearnedTrait[]): Leaning => {
  const all = learned.reduce((sum, { value }) => sum + Math.abs(value), 0);
  const byTrait = new Map(learned.map((trait) => [trait.trait, trait]));
  return {
    of: (facts) => {
      const hers = traitsOf(facts).flatMap(({ trait }) => byTrait.get(trait) ?? []);
      const value = all === 0 ? 0 : hers.reduce((sum, trait) => sum + trait.value, 0) / all;
      const rounded = Math.round(Math.max(-1, Math.min(1, value)) * 10_000) / 10_000;
      return rounded === 0 ? { value: 0, reason: undefined } : { value: rounded, reason: reasonOf(hers, rounded) };
    },
  };
};

const reasonOf = (hers: readonly LearnedTrait[], value: number): MatchReason | undefined => {
  const strongest = hers
    .filter((trait) => Math.sign(trait.value) === Math.sign(value))
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))[0];
  if (strongest === undefined) return undefined;
  const { field, said, shortlisted, passed } = strongest;
  const text = value > 0 ? `Because you shortlisted ${shortlisted} people who ${said}` : `Lower, because you passed over ${passed} people who ${said}`;
  return { criterion: 'choices', text, field };
};
