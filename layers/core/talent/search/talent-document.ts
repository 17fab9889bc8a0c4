/** A record as the index holds her. Who may not be found has no document: a person without consent is not in the index at all. */

import { daysBetween } from '../day.ts';
import { words } from '../fold-text.ts';
import { isListed, isMinor } from '../listing.ts';
import type { AvailabilityBlock } from '../talent.ts';
import { type FactSource, type SearchFacts, toFacts } from '../talent-facts.ts';
import { mediums, proficiencies } from '../terms.ts';
import { castingText } from './casting-text.ts';
import type { IndexNumber, TalentDocument } from './talent-index.ts';

/** `today` is YYYY-MM-DD. Undefined: she must not be in the index; take out what is there. */
export const toDocument = (talent: FactSource, { today }: { readonly today: string }): TalentDocument | undefined => {
  if (!isListed(talent, today) || (isMinor(talent, today) && talent.consent.guardian === false)) return undefined;
  const { stageName: _carried, marks: __, mergedInto: ___, ...facts } = toFacts(talent);
  const text = castingText(talent);
  return {
    id: talent.id,
    version: talent.version,
    terms: [...new Set(termsOf(facts))].filter((term) => term.length <= longestTerm),
    numbers: numbersOf(facts),
    booked: bookedRuns(facts.availability),
    text,
    // A candidate's words, too, have no name and no place in them.
    facts: { ...facts, words: words(`${text.profile} ${text.work} ${text.craft}`) },
  };
};

const longestTerm = 120;

const termsOf = (facts: SearchFacts): string[] => [
  `gender:${facts.gender}`,
  `city:${facts.baseCity ?? 'unknown'}`,
  `experience:${facts.experience ?? 'unknown'}`,
  `union:${facts.union ?? 'unknown'}`,
  `travel:${facts.willingToTravel ?? 'unknown'}`,
  ...(facts.build === null ? [] : [`build:${facts.build}`]),
  // A level holds the weaker ones, so that "at least" is one term.
  ...facts.languages.flatMap(({ code, proficiency }) =>
    proficiencies.slice(0, proficiencies.indexOf(proficiency) + 1).map((level) => `language:${code}:${level}`),
  ),
  ...facts.dialects.map((dialect) => `dialect:${dialect}`),
  ...facts.skills.flatMap(({ name, level }) => [`skill:${name}`, ...(level === null ? [] : [`skill:${name}:${level}`])]),
  ...facts.credits.flatMap(({ medium }) => (medium === null ? [] : [`medium:${medium}`])),
  ...Object.entries(facts.comfort).map(([topic, answer]) => `comfort:${topic}:${answer}`),
  ...years(facts.playingAge).map((year) => `plays:${year}`),
  ...(facts.roleTypes ?? []).map((type) => `role_type:${type}`),
  ...(facts.looks ?? []).map((look) => `look:${look}`),
  ...(facts.locality === null || facts.locality === undefined ? [] : [`locality:${facts.locality}`]),
  `passport:${facts.hasPassport ?? 'unknown'}`,
];

const years = ({ min, max }: { min: number; max: number }): number[] => Array.from({ length: max - min + 1 }, (_, more) => min + more);

const numbersOf = ({ playingAge, heightCm, birthYear, consent, rates }: SearchFacts): Partial<Record<IndexNumber, number>> => ({
  playingMin: playingAge.min,
  playingMax: playingAge.max,
  ...(heightCm === null ? {} : { heightCm }),
  adultFrom: birthYear === null ? (playingAge.max < 18 ? 9999 : 0) : birthYear + 19,
  ...(consent.expiresOn === null ? {} : { consentUntil: dayNumber(consent.expiresOn) }),
  ...Object.fromEntries(
    mediums.flatMap((medium) =>
      least(
        rates.filter((rate) => rate.medium === medium && isDaily(rate.basis)),
        medium,
      ),
    ),
  ),
});

const isDaily = (basis: string): boolean => basis === 'per_day' || basis === 'per_shift';
const least = (rates: SearchFacts['rates'], medium: string): [string, number][] =>
  rates.length === 0 ? [] : [[`rate:${medium}`, Math.min(...rates.map(({ amountPaise }) => amountPaise))]];

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Booked days as runs that lie apart from each other. */
const bookedRuns = (blocks: readonly AvailabilityBlock[]): { from: string; to: string }[] => {
  const booked = blocks
    .filter(({ status }) => status === 'booked')
    .map(({ from, to }) => ({ from, to }))
    .sort((left, right) => (left.from < right.from ? -1 : 1));
  const runs: { from: string; to: string }[] = [];
  for (const block of booked) {
    const run = runs.at(-1);
    if (run !== undefined && (block.from <= run.to || daysBetween(run.to, block.from) === 1)) run.to = later(run.to, block.to);
    else runs.push(block);
  }
  return runs;
};

const later = (left: string, right: string): string => (left < right ? right : left);
