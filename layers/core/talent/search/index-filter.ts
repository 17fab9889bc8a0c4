/** The hard rules of a question in the index's own terms. What it cannot say is left to the gates, which look at every candidate again. */
import { mayAllBeBooked } from '../availability.ts';
import type { BriefSlots } from '../brief/index.ts';
import { skillFamilyMembers } from '../brief/skill-families.ts';
import { dialectGroups } from '../brief/to-talent-query.ts';
import { rateLimitPaise, unionsFor } from '../brief/work-rules.ts';
import { gendersOf } from '../gates.ts';
import type { Criteria } from '../talent-query.ts';
import type { Medium } from '../terms.ts';
import { dayNumber } from './talent-document.ts';
import type { IndexFilter } from './talent-index.ts';

/** Slots of the brief whose field a filter named are ignored: filters win. */
export const indexFilter = (criteria: Criteria, slots: BriefSlots, ignored: ReadonlySet<string>, today: string): IndexFilter => {
  const own = criteriaFilter(criteria, today);
  const also = slotsFilter(slots, ignored);
  return {
    anyOf: [...own.anyOf, ...also.anyOf],
    noneOf: [...own.noneOf, ...also.noneOf],
    ranges: [...own.ranges, ...also.ranges],
    notBooked: own.notBooked,
  };
};

const term = (field: string) => (value: string) => `${field}:${value}`;

const criteriaFilter = (criteria: Criteria, today: string): IndexFilter => {
  const { cities, gender, playingAge, heightCm, languages, skills, dialects, experience, availableOn, shootDays } = criteria;
  const forChildren = playingAge !== null && playingAge.max < 18;
  return {
    anyOf: [
      ...(cities.length === 0 ? [] : [cities.map(term('city'))]),
      ...(gender === null ? [] : [gendersOf[gender].map(term('gender'))]),
      ...languages.map(({ code, minProficiency }) => [`language:${code}:${minProficiency}`]),
      ...skills.map((skill) => [`skill:${skill}`]),
      ...dialects.map((dialect) => [`dialect:${dialect}`]),
      ...(experience.length === 0 ? [] : [[...experience, 'unknown'].map(term('experience'))]),
    ],
    noneOf: [],
    ranges: [
      ...(playingAge === null
        ? []
        : [
            { number: 'playingMin' as const, max: playingAge.max, orMissing: false },
            { number: 'playingMax' as const, min: playingAge.min, orMissing: false },
          ]),
      ...(heightCm === null ? [] : [{ number: 'heightCm' as const, ...heightCm, orMissing: true }]),
      ...(forChildren ? [] : [{ number: 'adultFrom' as const, max: Number(today.slice(0, 4)), orMissing: false }]),
      { number: 'consentUntil', min: dayNumber(today), orMissing: true },
    ],
    notBooked: availableOn === null ? null : { ...availableOn, on: mayAllBeBooked(availableOn, shootDays) ? 'throughout' : 'anyDay' },
  };
};

const membersOf = (name: string): readonly string[] => skillFamilyMembers.get(name) ?? [name];

type Part = Pick<IndexFilter, 'anyOf' | 'noneOf' | 'ranges'>;

const slotsFilter = (slots: BriefSlots, ignored: ReadonlySet<string>): Part => {
  const has = (field: string): boolean => !ignored.has(field);
  const parts = [
    has('dialects') ? speechParts(slots) : none,
    has('skills') ? skillParts(slots) : none,
    has('languages') ? languageParts(slots) : none,
    refusedParts(slots, has),
    workParts(slots),
  ];
  return { anyOf: parts.flatMap(({ anyOf }) => anyOf), noneOf: parts.flatMap(({ noneOf }) => noneOf), ranges: parts.flatMap(({ ranges }) => ranges) };
};

const none: Part = { anyOf: [], noneOf: [], ranges: [] };

const speechParts = (slots: BriefSlots): Part => ({ ...none, anyOf: dialectGroups(slots).map((names) => names.map(term('dialect'))) });

const skillParts = (slots: BriefSlots): Part => {
  const choices = slots.anyOf?.skills ?? [];
  const chosen = new Set(choices.flat());
  const kinds = (slots.skills ?? []).filter((name) => skillFamilyMembers.has(name) && !chosen.has(name));
  return { ...none, anyOf: [...choices.map((group) => group.flatMap(membersOf)), ...kinds.map(membersOf)].map((names) => names.map(term('skill'))) };
};

const languageParts = (slots: BriefSlots): Part => ({
  ...none,
  anyOf: (slots.anyOf?.languages ?? []).map((group) =>
    (slots.languages ?? [])
      .filter(({ code }) => group.includes(code))
      .map(({ code, minProficiency = 'conversational' }) => `language:${code}:${minProficiency}`),
  ),
});

const refusedParts = ({ refused = {} }: BriefSlots, has: (field: string) => boolean): Part => ({
  ...none,
  noneOf: [
    ...(has('cities') ? (refused.cities ?? []).map(term('city')) : []),
    ...(has('languages') ? (refused.languages ?? []).map((code) => `language:${code}:lines`) : []),
    ...(has('dialects') ? (refused.dialects ?? []).map(term('dialect')) : []),
    ...(has('skills') ? (refused.skills ?? []).flatMap(membersOf).map(term('skill')) : []),
    ...(has('medium') ? (refused.mediums ?? []).map(term('medium')) : []),
    ...(has('experience') ? (refused.experience ?? []).map(term('experience')) : []),
    ...(refused.build ?? []).map(term('build')),
  ],
});

const workParts = (slots: BriefSlots): Part => {
  const limit = rateLimitPaise(slots);
  const unions = unionsFor(slots.union);
  return {
    anyOf: unions === undefined ? [] : [[...unions, 'unknown'].map(term('union'))],
    noneOf: [...(slots.comfort ?? []).map((topic) => `comfort:${topic}:no`), ...(slots.willingToTravel === true ? ['travel:false'] : [])],
    ranges: limit === undefined || slots.medium === undefined ? [] : [{ number: `rate:${slots.medium satisfies Medium}`, max: limit, orMissing: true }],
  };
};
