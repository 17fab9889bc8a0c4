/** How well a person who passed the gates fits: a weighted mean of the parts that were asked, 0 to 1. Name, gender and origin are no part of it; a rate only where a budget is named. */
import { countDays } from './availability.ts';
import { daysBetween } from './day.ts';
import { confirmedAt } from './freshness.ts';
import { languageFit, skillFit, softParts, unknownFit } from './soft-wishes.ts';
import type { Confirmable } from './talent.ts';
import type { SearchFacts } from './talent-facts.ts';
import type { Criteria } from './talent-query.ts';

export interface ScorePart {
  readonly part: string;
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
}

/** The parts that were asked; there is always one. */
export const scoreParts = (facts: SearchFacts, criteria: Criteria, today: string): ScorePart[] =>
  parts.flatMap(({ part, weight, judge }) => {
    const value = judge(facts, criteria, today);
    return value === null ? [] : [{ part, weight, value }];
  });

/** 0 to 1, rounded to 4 digits. */
export const scoreOf = (facts: SearchFacts, criteria: Criteria, today: string): number => {
  const asked = scoreParts(facts, criteria, today);
  const total = asked.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const weights = asked.reduce((sum, { weight }) => sum + weight, 0);
  return Math.round((total / weights) * 10_000) / 10_000;
};

/** `judge` gives null when the part was not asked. */
interface Part {
  readonly part: string;
  readonly weight: number;
  readonly judge: (facts: SearchFacts, criteria: Criteria, today: string) => number | null;
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

const parts: readonly Part[] = [
  {
    part: 'playing age',
    weight: 0.2,
    judge: ({ playingAge }, { playingAge: asked }) => (asked === null ? null : sharedYears(playingAge, asked) / (asked.max - asked.min + 1)),
  },
  {
    part: 'centre of ages',
    weight: 0.1,
    judge: ({ playingAge }, { playingAge: asked }) => (asked === null ? null : Math.max(0, 1 - Math.abs(centre(playingAge) - centre(asked)) / 15)),
  },
  { part: 'languages', weight: 0.2, judge: (facts, { languages }) => mean(languages.map(({ code }) => languageFit(facts, code))) },
  { part: 'skills', weight: 0.2, judge: (facts, { skills }) => mean(skills.map((skill) => skillFit(facts, skill))) },
  { part: 'experience', weight: 0.1, judge: ({ experience }, { experience: asked }) => (asked.length === 0 ? null : experience === null ? unknownFit : 1) },
  {
    part: 'medium',
    weight: 0.1,
    judge: ({ credits }, { medium }) => (medium === null ? null : mediumFit(credits.filter((credit) => credit.medium === medium).length)),
  },
  { part: 'height', weight: 0.05, judge: ({ heightCm }, { heightCm: asked }) => (asked === null ? null : heightCm === null ? unknownFit : 1) },
  { part: 'availability', weight: 0.15, judge: (facts, { availableOn }) => (availableOn === null ? null : availabilityFit(facts, availableOn)) },
  {
    part: 'freshness',
    weight: 0.05,
    judge: (facts, criteria, today) => mean(askedFacts(criteria).map((fact) => freshness(daysBetween(confirmedAt(facts, fact), today)))),
  },
  ...softParts.map(({ part, weight, judge }): Part => ({ part, weight, judge: (facts, { asked }) => judge(facts, asked) })),
  { part: 'words', weight: 0.25, judge: (facts, { words }) => (words.length === 0 ? null : sharedWords(facts, words).length / words.length) },
];

/** Whole years that both ranges hold. */
export const sharedYears = (left: { min: number; max: number }, right: { min: number; max: number }): number =>
  Math.max(0, Math.min(left.max, right.max) - Math.max(left.min, right.min) + 1);
const centre = ({ min, max }: { min: number; max: number }): number => (min + max) / 2;

/** The first credits in a medium say most. */
const mediumFit = (credits: number): number => credits / (credits + 2);

const availabilityFit = ({ availability }: SearchFacts, period: { from: string; to: string }): number => {
  const days = countDays(availability, period);
  return (days.free + unknownFit * days.unknown + 0.3 * days.held) / days.total;
};

/** What was asked may be older than the profile: each fact counts by the day on which it was confirmed itself. */
const askedFacts = (criteria: Criteria): readonly Confirmable[] => {
  const asked = (
    [
      ['availability', criteria.availableOn !== null],
      ['skills', criteria.skills.length > 0],
      ['languages', criteria.languages.length > 0],
      ['dialects', criteria.dialects.length > 0],
      ['baseCity', criteria.cities.length > 0],
      ['experience', criteria.experience.length > 0],
      ['heightCm', criteria.heightCm !== null],
      ['credits', criteria.medium !== null],
    ] as const
  ).flatMap(([fact, isAsked]) => (isAsked ? [fact] : []));
  const all = [...asked, ...criteria.besides];
  return all.length === 0 ? ['playingAge'] : all;
};

/** 1 today, one half after 180 days. */
const freshness = (ageDays: number): number => 180 / (180 + Math.max(0, ageDays));

/** The asked words that a profile's own text holds. */
export const sharedWords = (facts: SearchFacts, asked: readonly string[]): string[] => asked.filter((word) => facts.words.includes(word));
