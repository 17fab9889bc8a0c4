/** What a brief says beyond the fields of a query, where it only orders those who pass: what is welcome, one of several, the money, the place of the work, consent. */
import type { BriefSlots } from './brief/brief.ts';
import { skillFamilyMembers } from './brief/skill-families.ts';
import { dailyRate } from './brief/work-rules.ts';
import { proficiencyIn } from './gates.ts';
import type { SearchFacts } from './talent-facts.ts';
import { proficiencies, skillLevels } from './terms.ts';

/** An unknown fact is worth less than a fit and more than a miss. */
export const unknownFit = 0.4;

export interface SoftPart {
  readonly part: string;
  readonly weight: number;
  /** 0 to 1; null when it was not asked. */
  readonly judge: (facts: SearchFacts, slots: BriefSlots) => number | null;
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

export const softParts: readonly SoftPart[] = [
  {
    part: 'choice',
    weight: 0.2,
    judge: (facts, { anyOf = {}, skills = [], welcome = {} }) =>
      mean([
        ...(anyOf.skills ?? []).map((group) => bestSkill(facts, group.flatMap(membersOf))),
        ...(anyOf.languages ?? []).map((group) => Math.max(0, ...group.map((code) => languageFit(facts, code)))),
        ...skills.filter((name) => skillFamilyMembers.has(name)).map((kind) => bestSkill(facts, membersOf(kind))),
        ...(welcome.skills ?? []).map((name) => bestSkill(facts, membersOf(name))),
        ...(welcome.languages ?? []).map((code) => languageFit(facts, code)),
        ...(welcome.dialects ?? []).map((dialect) => (facts.dialects.includes(dialect) ? 1 : 0)),
      ]),
  },
  {
    part: 'place',
    weight: 0.1,
    judge: ({ baseCity, willingToTravel }, { cities = [], shootLocations = [], welcome = {} }) => {
      const wanted = cities.length === 0 ? [...shootLocations, ...(welcome.cities ?? [])] : (welcome.cities ?? []);
      if (wanted.length === 0) return null;
      return baseCity !== null && wanted.includes(baseCity) ? 1 : willingToTravel === null ? unknownFit : willingToTravel ? 0.6 : 0;
    },
  },
  {
    part: 'rate',
    weight: 0.1,
    judge: (facts, slots) => {
      const { budget } = slots;
      if (budget === undefined || (budget.basis !== 'per_day' && budget.basis !== 'per_shift')) return null;
      const rate = dailyRate(facts, slots);
      return rate === undefined ? unknownFit : rate > budget.maxPaise ? 0.2 : 1 - (0.3 * rate) / Math.max(1, budget.maxPaise);
    },
  },
  {
    part: 'consent to scenes',
    weight: 0.1,
    judge: ({ comfort: own }, { comfort = [] }) => mean(comfort.map((topic) => (own[topic] === 'yes' ? 1 : own[topic] === 'no' ? 0 : unknownFit))),
  },
  {
    part: 'travel',
    weight: 0.05,
    judge: ({ willingToTravel }, { willingToTravel: asked }) => (asked !== true ? null : willingToTravel === null ? unknownFit : willingToTravel ? 1 : 0),
  },
  {
    part: 'union',
    weight: 0.05,
    judge: ({ union }, { union: asked }) => (asked === undefined || asked === 'not_needed' ? null : union === null ? unknownFit : 1),
  },
  {
    part: 'build',
    weight: 0.1,
    judge: ({ build: own }, { build = [] }) => (build.length === 0 ? null : own === null ? unknownFit : build.includes(own) ? 1 : 0),
  },
  {
    part: 'background',
    weight: 0.1,
    judge: ({ credits }, { background = [] }) => {
      const there = credits.filter(({ medium }) => medium !== null && background.includes(medium)).length;
      return background.length === 0 ? null : there / (there + 1);
    },
  },
];

const membersOf = (name: string): readonly string[] => skillFamilyMembers.get(name) ?? [name];

/** How well she speaks it: 0 to 1, 0 where it is not known. */
export const languageFit = (facts: SearchFacts, code: string): number => {
  const level = proficiencyIn(facts, code);
  return level === undefined ? 0 : (proficiencies.indexOf(level) + 1) / proficiencies.length;
};

export const skillFit = (facts: SearchFacts, name: string): number => bestSkill(facts, [name]);

const bestSkill = ({ skills }: SearchFacts, names: readonly string[]): number =>
  Math.max(
    0,
    ...skills
      .filter(({ name }) => names.includes(name))
      .map(({ level }) => (level === null ? unknownFit : (skillLevels.indexOf(level) + 1) / skillLevels.length)),
  );
