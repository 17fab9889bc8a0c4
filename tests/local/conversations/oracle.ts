/** The right answer, reckoned from the records alone: who fits what stands at this turn of the talk. It shares no rule with the product's search. */
import type { Talent } from '../../../layers/core/talent/index.ts';
import { languageCode } from '../../../layers/core/talent/languages.ts';
import { cityOf } from '../../../layers/core/talent/places.ts';
import { canonicalSkill } from '../../../layers/core/talent/skills.ts';

export interface Wanted {
  readonly gender?: 'female' | 'male';
  /** Whose playing age overlaps it. */
  readonly ages?: readonly [min: number, max: number];
  readonly cities?: readonly string[];
  /** Codes; some prepared lines are not enough. */
  readonly languages?: readonly string[];
  readonly skills?: readonly string[];
  readonly experience?: readonly string[];
  readonly heightCm?: readonly [min: number, max: number];
  /** Who is booked on every one of these days is out; who is held or unknown stays and is to be asked. */
  readonly days?: readonly [from: string, to: string];
}

const between = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

export const isBookedOn = ({ availability }: Pick<Talent, 'availability'>, day: string): boolean =>
  availability.some(({ status, from, to }) => status === 'booked' && from <= day && day <= to);

const isChild = ({ birthYear, playingAge }: Talent): boolean => (birthYear === null ? playingAge.max < 18 : new Date().getUTCFullYear() - birthYear <= 18);

export const fits = (person: Talent, wanted: Wanted): boolean => {
  const { consent, playingAge, baseCity, gender, heightCm } = person;
  const spoken = new Set(person.languages.filter(({ proficiency }) => proficiency !== 'lines').map(({ code }) => languageCode(code) ?? code));
  const able = new Set(person.skills.map(({ name }) => canonicalSkill(name)));
  const { ages, cities, languages = [], skills = [], experience, days, heightCm: height } = wanted;
  if (!consent.aiMatching || consent.withdrawnAt !== null || person.erasedAt !== null) return false;
  if (isChild(person) && (ages === undefined || ages[1] >= 18 || consent.guardian === false)) return false;
  if (wanted.gender !== undefined && !gender.endsWith(wanted.gender === 'male' ? '_male' : 'female') && gender !== wanted.gender) return false;
  if (ages !== undefined && (playingAge.max < ages[0] || playingAge.min > ages[1])) return false;
  if (cities !== undefined && (baseCity === null || !cities.includes(cityOf(baseCity)))) return false;
  if (height !== undefined && heightCm !== null && (heightCm < height[0] || heightCm > height[1])) return false;
  if (experience !== undefined && person.experience !== null && !experience.includes(person.experience)) return false;
  if (days !== undefined && between(...days).every((day) => isBookedOn(person, day))) return false;
  return languages.every((code) => spoken.has(code)) && skills.every((name) => able.has(name));
};
