/**
 * A brief taken apart into single wishes: each can be asked alone (does she meet it?), given up, or brought nearer to one person. Nothing here decides who
 * passes: that is the gates' word, asked with the changed brief.
 */

import type { Saying, WholeWish } from '../../shared/index.ts';
import { youngestAdult } from '../ages.ts';
import type { BriefSlots, Refused } from '../brief/index.ts';
import type { TalentFacts } from '../talent-facts.ts';

/** What a wish can be brought nearer to. */
export type NearFacts = Pick<TalentFacts, 'playingAge' | 'heightCm' | 'baseCity' | 'languages' | 'experience'>;

export interface BriefChange {
  readonly change: Saying;
  readonly relax: (slots: BriefSlots) => BriefSlots;
  /** How much of the brief it gives up: nearer to her 1, a whole wish 2. */
  readonly cost: 1 | 2;
}

export interface Wish {
  /** As on cards: `city`, `languages`, `skills`. */
  readonly criterion: string;
  /** The field of a record that it is held against. */
  readonly field: string;
  readonly asked: Saying;
  /** A brief that asks this alone. */
  readonly only: BriefSlots;
  /** The smallest change first. Empty: it is the role's truth, and not offered. */
  readonly changesFor: (facts: NearFacts) => readonly BriefChange[];
}

export const wishesOf = (slots: BriefSlots): Wish[] => [
  ...genderWish(slots),
  ...ageWish(slots),
  ...heightWish(slots),
  ...cityWish(slots),
  ...languageWishes(slots),
  ...listWishes(slots, 'dialects', 'dialect'),
  ...listWishes(slots, 'skills', 'skill'),
  ...experienceWish(slots),
  ...dateWish(slots),
  ...plainWish(slots, 'union', 'union', 'union'),
  ...plainWish(slots, 'comfort', 'comfort', 'comfort'),
  ...plainWish(slots, 'willingToTravel', 'willingToTravel', 'travel'),
  ...plainWish(slots, 'budget', 'rates', 'budget'),
  ...refusalWishes(slots),
];

/** A slot left out. */
const without = <Slot extends keyof BriefSlots>(slots: BriefSlots, slot: Slot): BriefSlots => {
  const { [slot]: _gone, ...rest } = slots;
  return rest as BriefSlots;
};
const drop = (slot: keyof BriefSlots, wish: WholeWish): BriefChange => ({ change: { code: 'drop', wish }, relax: (slots) => without(slots, slot), cost: 2 });

/** Gender is a role's truth: nobody is let in by another one. */
const genderWish = ({ gender }: BriefSlots): Wish[] =>
  gender === undefined
    ? []
    : [{ criterion: 'gender', field: 'gender', asked: { code: 'terms', terms: [gender], join: 'list' }, only: { gender }, changesFor: () => [] }];

const ageWish = ({ playingAge }: BriefSlots): Wish[] => {
  if (playingAge === undefined) return [];
  const { min, max } = playingAge;
  const asked = { min, max };
  const nearer = ({ playingAge: own }: NearFacts): BriefChange[] => {
    const isChild = (max ?? min ?? youngestAdult) < youngestAdult;
    // A wider range of ages must not lead from adults to children, nor the other way.
    if (isChild !== own.max < youngestAdult) return [];
    const wider = {
      min: Math.min(min ?? own.max, isChild ? own.max : Math.max(own.max, youngestAdult)),
      max: Math.max(max ?? min ?? own.min, own.min),
    };
    return [
      {
        change: { code: 'agesInstead', range: wider, asked },
        relax: (slots) => ({ ...slots, playingAge: wider }),
        cost: 1,
      },
    ];
  };
  return [{ criterion: 'playingAge', field: 'playingAge', asked: { code: 'ages', range: asked }, only: { playingAge }, changesFor: nearer }];
};

const heightWish = ({ heightCm }: BriefSlots): Wish[] => {
  if (heightCm === undefined) return [];
  const { min, max } = heightCm;
  const changesFor = ({ heightCm: own }: NearFacts): BriefChange[] => {
    if (own === null) return [drop('heightCm', 'height')];
    const wider = { ...(min !== undefined && { min: Math.min(min, own) }), ...(max !== undefined && { max: Math.max(max, own) }) };
    return [
      { change: { code: 'heightsInstead', range: wider, asked: { min, max } }, relax: (slots) => ({ ...slots, heightCm: wider }), cost: 1 },
      drop('heightCm', 'height'),
    ];
  };
  return [{ criterion: 'height', field: 'heightCm', asked: { code: 'heights', range: { min, max } }, only: { heightCm }, changesFor }];
};

const cityWish = ({ cities = [] }: BriefSlots): Wish[] => {
  if (cities.length === 0) return [];
  const changesFor = ({ baseCity }: NearFacts): BriefChange[] => [
    ...(baseCity === null
      ? []
      : [
          {
            change: { code: 'basedToo' as const, city: baseCity },
            relax: (slots: BriefSlots) => ({ ...slots, cities: [...(slots.cities ?? []), baseCity] }),
            cost: 1 as const,
          },
        ]),
    drop('cities', 'city'),
  ];
  return [{ criterion: 'city', field: 'baseCity', asked: { code: 'based', cities: [...cities] }, only: { cities }, changesFor }];
};

const levels = ['lines', 'conversational', 'fluent', 'native'] as const;

const languageWishes = ({ languages = [], anyOf }: BriefSlots): Wish[] => {
  const groups = anyOf?.languages ?? [];
  const chosen = new Set(groups.flat());
  const single = languages.filter(({ code }) => !chosen.has(code));
  return [
    ...single.map(({ code, minProficiency = 'conversational' }): Wish => {
      const set = (slots: BriefSlots, level: (typeof levels)[number] | undefined): BriefSlots => {
        const others = (slots.languages ?? []).filter((language) => language.code !== code);
        const kept = level === undefined ? others : [...others, { code, minProficiency: level }];
        return kept.length === 0 ? without(slots, 'languages') : { ...slots, languages: kept };
      };
      const changesFor = (facts: NearFacts): BriefChange[] => {
        const own = levels.findLast((level) => facts.languages.some((language) => language.code === code && language.proficiency === level));
        const lower: BriefChange[] =
          own === undefined || levels.indexOf(own) >= levels.indexOf(minProficiency)
            ? []
            : [{ change: { code: 'levelInstead', language: code, level: own, asked: minProficiency }, relax: (slots) => set(slots, own), cost: 1 }];
        return [...lower, { change: { code: 'without', kind: 'language', names: [code] }, relax: (slots) => set(slots, undefined), cost: 2 }];
      };
      return {
        criterion: 'languages',
        field: 'languages',
        asked: { code: 'atLeast', language: code, level: minProficiency },
        only: { languages: [{ code, minProficiency }] },
        changesFor,
      };
    }),
    ...groups.map((group): Wish => {
      const relax = (slots: BriefSlots): BriefSlots => ({
        ...slots,
        languages: (slots.languages ?? []).filter(({ code }) => !group.includes(code)),
        anyOf: { ...slots.anyOf, languages: (slots.anyOf?.languages ?? []).filter((other) => other.join() !== group.join()) },
      });
      return {
        criterion: 'languages',
        field: 'languages',
        asked: { code: 'languages', languages: group.map((language) => ({ language })), join: 'or' },
        only: { languages: languages.filter(({ code }) => group.includes(code)), anyOf: { languages: [group] } },
        changesFor: () => [{ change: { code: 'without', kind: 'language', names: [...group] }, relax, cost: 2 }],
      };
    }),
  ];
};

const listWishes = (slots: BriefSlots, slot: 'dialects' | 'skills', kind: 'dialect' | 'skill'): Wish[] => {
  const groups = slots.anyOf?.[slot] ?? [];
  const chosen = new Set(groups.flat());
  const single = (slots[slot] ?? []).filter((name) => !chosen.has(name));
  return [
    ...single.map((name): Wish => {
      const relax = (old: BriefSlots): BriefSlots => ({ ...old, [slot]: (old[slot] ?? []).filter((other) => other !== name) });
      return {
        criterion: slot,
        field: slot,
        asked: { code: 'names', names: [{ name }], join: 'or' },
        only: { [slot]: [name] },
        changesFor: () => [{ change: { code: 'without', kind, names: [name] }, relax, cost: 2 }],
      };
    }),
    ...groups.map((group): Wish => {
      const relax = (old: BriefSlots): BriefSlots => ({
        ...old,
        [slot]: (old[slot] ?? []).filter((name) => !group.includes(name)),
        anyOf: { ...old.anyOf, [slot]: (old.anyOf?.[slot] ?? []).filter((other) => other.join() !== group.join()) },
      });
      return {
        criterion: slot,
        field: slot,
        asked: { code: 'names', names: group.map((name) => ({ name })), join: 'or' },
        only: { [slot]: [...group], anyOf: { [slot]: [group] } },
        changesFor: () => [{ change: { code: 'without', kind, names: [...group] }, relax, cost: 2 }],
      };
    }),
  ];
};

const experienceWish = ({ experience = [] }: BriefSlots): Wish[] => {
  if (experience.length === 0) return [];
  const changesFor = ({ experience: own }: NearFacts): BriefChange[] => [
    ...(own === null
      ? []
      : [
          {
            change: { code: 'tierToo' as const, term: own },
            relax: (slots: BriefSlots) => ({ ...slots, experience: [...(slots.experience ?? []), own] }),
            cost: 1 as const,
          },
        ]),
    drop('experience', 'experience'),
  ];
  return [{ criterion: 'experience', field: 'experience', asked: { code: 'byExperience', terms: [...experience] }, only: { experience }, changesFor }];
};

const dateWish = ({ dates = [] }: BriefSlots): Wish[] => {
  if (dates.length === 0) return [];
  return [
    {
      criterion: 'availability',
      field: 'availability',
      asked: { code: 'free', periods: dates.map(({ from, to }) => ({ from, to })) },
      only: { dates },
      changesFor: () => [drop('dates', 'dates')],
    },
  ];
};

/** Wishes that are kept or given up as a whole. */
const plainWish = (slots: BriefSlots, slot: 'union' | 'comfort' | 'budget' | 'willingToTravel', field: string, wish: WholeWish): Wish[] => {
  const value = slots[slot];
  if (value === undefined || value === false) return [];
  const asked: Saying =
    slot === 'budget' || slot === 'willingToTravel'
      ? { code: 'whole', wish: slot === 'budget' ? 'budget' : 'travel' }
      : { code: 'terms', terms: [value].flat().map(String), join: 'and' };
  // Whose rate counts is said by the medium.
  const only = { [slot]: value, ...(slot === 'budget' && slots.medium !== undefined && { medium: slots.medium }) };
  return [{ criterion: slot, field, asked, only, changesFor: () => [drop(slot, wish)] }];
};

const refusedFields = {
  cities: 'baseCity',
  languages: 'languages',
  dialects: 'dialects',
  skills: 'skills',
  mediums: 'credits',
  experience: 'experience',
} as const;

const refusalWishes = ({ refused }: BriefSlots): Wish[] =>
  Object.entries(refusedFields).flatMap(([name, field]) => {
    const kind = name as keyof typeof refusedFields;
    return ((refused?.[kind] ?? []) as readonly string[]).map((value): Wish => {
      const relax = (slots: BriefSlots): BriefSlots => {
        const left = ((slots.refused?.[kind] ?? []) as readonly string[]).filter((other) => other !== value);
        return { ...slots, refused: { ...slots.refused, [kind]: left } as Refused };
      };
      return {
        criterion: `not ${kind}`,
        field,
        asked: { code: 'refused', kind, value },
        only: { refused: { [kind]: [value] } as Refused },
        changesFor: () => [{ change: { code: 'welcome', kind, value }, relax, cost: 2 }],
      };
    });
  });
