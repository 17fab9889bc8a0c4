/** What giving up one wish (or two, where one is not enough) would bring, counted on the same people. Gender is a role's truth: it is not offered. */
import { addDays } from './day.ts';
import { passes } from './gates.ts';
import { languageName } from './languages.ts';
import type { SearchFacts } from './talent-facts.ts';
import type { Criteria } from './talent-query.ts';
import { proficiencies } from './terms.ts';

export interface Relaxation {
  /** What would change, in words. */
  readonly change: string;
  /** People who would be found in addition. */
  readonly wouldAdd: number;
}

export interface Step {
  readonly change: string;
  readonly relax: (criteria: Criteria) => Criteria;
  /** People who count for this step although a gate of theirs is only dropped. */
  readonly only?: (facts: SearchFacts) => boolean;
  /** The same, as terms of the index: all of them. */
  readonly onlyTerms?: readonly string[];
}

/** At most 5, the most helpful first. */
export const relaxationsFor = (facts: readonly SearchFacts[], criteria: Criteria, today: string): Relaxation[] => {
  const steps = stepsFor(criteria);
  const outside = facts.filter((person) => !passes(person, criteria, today));
  const single = count(outside, criteria, today, steps);
  return single.length > 0 ? single : count(outside, criteria, today, pairs(steps));
};

const count = (outside: readonly SearchFacts[], criteria: Criteria, today: string, steps: readonly Step[]): Relaxation[] =>
  steps
    .map(({ change, relax, only }) => {
      const relaxed = relax(criteria);
      return { change, wouldAdd: outside.filter((person) => (only?.(person) ?? true) && passes(person, relaxed, today)).length };
    })
    .filter(({ wouldAdd }) => wouldAdd > 0)
    .sort((left, right) => right.wouldAdd - left.wouldAdd || (left.change < right.change ? -1 : 1))
    .slice(0, 5);

export const pairs = (steps: readonly Step[]): Step[] =>
  steps.flatMap((first, index) =>
    steps.slice(index + 1).map((second) => ({
      change: `${first.change}, and ${second.change}`,
      relax: (criteria: Criteria) => second.relax(first.relax(criteria)),
      only: (facts: SearchFacts) => (first.only?.(facts) ?? true) && (second.only?.(facts) ?? true),
      onlyTerms: [...(first.onlyTerms ?? []), ...(second.onlyTerms ?? [])],
    })),
  );

export const stepsFor = (criteria: Criteria): Step[] => [
  ...citySteps(criteria),
  ...ageSteps(criteria),
  ...heightSteps(criteria),
  ...criteria.languages.flatMap(({ code, minProficiency }) => languageSteps(code, minProficiency)),
  ...criteria.skills.map((skill) => ({
    change: `without the skill ${skill}`,
    relax: (old: Criteria) => ({ ...old, skills: old.skills.filter((other) => other !== skill) }),
  })),
  ...criteria.dialects.map((dialect) => ({
    change: `without the dialect ${dialect}`,
    relax: (old: Criteria) => ({ ...old, dialects: old.dialects.filter((other) => other !== dialect) }),
  })),
  ...(criteria.experience.length > 0 ? [{ change: 'any experience', relax: (old: Criteria): Criteria => ({ ...old, experience: [] }) }] : []),
  ...dateSteps(criteria),
];

const citySteps = ({ cities }: Criteria): Step[] => {
  if (cities.length === 0) return [];
  const anywhere = (old: Criteria): Criteria => ({ ...old, cities: [] });
  return [
    {
      change: `people elsewhere who travel to ${cities.join(' or ')}`,
      relax: anywhere,
      only: ({ willingToTravel }) => willingToTravel === true,
      onlyTerms: ['travel:true'],
    },
    { change: 'any city', relax: anywhere },
  ];
};

const ageSteps = ({ playingAge }: Criteria): Step[] => {
  if (playingAge === null) return [];
  // A wider range of ages must not lead from adults to children, nor the other way.
  const isChild = playingAge.max < 18;
  const wider = { min: Math.max(isChild ? 0 : Math.min(18, playingAge.min), playingAge.min - 3), max: Math.min(isChild ? 17 : 110, playingAge.max + 3) };
  return [
    { change: `playing age ${wider.min} to ${wider.max} instead of ${playingAge.min} to ${playingAge.max}`, relax: (old) => ({ ...old, playingAge: wider }) },
  ];
};

const heightSteps = ({ heightCm }: Criteria): Step[] => {
  if (heightCm === null) return [];
  const wider = { min: Math.max(0, heightCm.min - 5), max: heightCm.max + 5 };
  return [
    { change: 'height 5 cm more either way', relax: (old) => ({ ...old, heightCm: wider }) },
    { change: 'any height', relax: (old) => ({ ...old, heightCm: null }) },
  ];
};

const languageSteps = (code: string, level: (typeof proficiencies)[number]): Step[] => {
  const others = (old: Criteria) => old.languages.filter((language) => language.code !== code);
  const lower = proficiencies[proficiencies.indexOf(level) - 1];
  const drop: Step = { change: `without ${languageName(code)}`, relax: (old) => ({ ...old, languages: others(old) }) };
  if (lower === undefined) return [drop];
  const change = lower === 'lines' ? `${languageName(code)} for prepared lines only` : `${languageName(code)} ${lower} instead of ${level}`;
  return [{ change, relax: (old) => ({ ...old, languages: [...others(old), { code, minProficiency: lower }] }) }, drop];
};

const dateSteps = ({ availableOn }: Criteria): Step[] => {
  if (availableOn === null) return [];
  const wider = { from: addDays(availableOn.from, -7), to: addDays(availableOn.to, 7) };
  return [{ change: 'dates up to a week earlier or later', relax: (old) => ({ ...old, availableOn: wider }) }];
};
