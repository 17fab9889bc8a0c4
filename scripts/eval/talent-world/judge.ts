/**
 * Grades and hard breaks, written from "Who is out" of `docs/guide/talent-search.md` and from what casting people mean by a brief. It imports nothing of the product.
 * What is not known never breaks a rule; it is something to ask, and keeps nobody from a 2.
 */
import type { Person } from './person.ts';
import type { Manner, Quality } from './traits.ts';

/** What whoever wrote the brief had in mind. All of it is a must but `experience`, `quality` and `manner`. */
export interface Spec {
  readonly gender?: 'female' | 'male';
  /** Years. */
  readonly ages?: readonly [min: number, max: number];
  /** A child's part. */
  readonly child?: true;
  readonly cities?: readonly string[];
  readonly languages?: readonly (readonly [code: string, atLeast: 'conversational' | 'fluent'])[];
  /** Any of these will do. */
  readonly dialects?: readonly string[];
  readonly skills?: readonly string[];
  /** Of each group one. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Centimetres. */
  readonly height?: readonly [min: number, max: number];
  /** Every day of it is worked. */
  readonly days?: readonly [from: string, to: string];
  /** So many days somewhere in it. */
  readonly window?: readonly [from: string, to: string, days: number];
  readonly union?: true;
  readonly comfort?: readonly string[];
  readonly budget?: { readonly medium: string; readonly rupees: number };
  readonly brand?: string;
  readonly notMedium?: string;
  readonly notSkill?: string;
  readonly experience?: readonly string[];
  readonly quality?: Quality;
  readonly manner?: Manner;
}

const order = ['lines', 'conversational', 'fluent', 'native'];
const daysBetween = (from: string, to: string): string[] => {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return Array.from({ length: Math.round((last - first) / 86_400_000) + 1 }, (_, at) => new Date(first + at * 86_400_000).toISOString().slice(0, 10));
};
const statusOn = ({ line }: Person, day: string): string | undefined => line.availability.find(({ from, to }) => from <= day && day <= to)?.status;
const isFree = (person: Person, day: string): boolean => statusOn(person, day) !== 'booked';

/** `today` is YYYY-MM-DD. */
export const isOut = (person: Person, spec: Spec, today: string): boolean => {
  const { line, skills, city } = person;
  const { consent } = line;
  const budget = spec.budget;
  const rate = line.rates.find(({ medium }) => medium === budget?.medium)?.amountPaise;
  const breaks: readonly boolean[] = [
    !consent.aiMatching || consent.withdrawnAt !== undefined || (consent.expiresOn !== undefined && consent.expiresOn < today),
    person.age < 18 && (spec.child !== true || consent.guardian !== true),
    spec.gender !== undefined && line.gender !== spec.gender,
    spec.ages !== undefined && (line.playingAge.min > spec.ages[1] || line.playingAge.max < spec.ages[0]),
    spec.height !== undefined && line.heightCm !== null && (line.heightCm < spec.height[0] || line.heightCm > spec.height[1]),
    spec.cities !== undefined && !spec.cities.includes(city),
    (spec.languages ?? []).some(
      ([code, atLeast]) => !line.languages.some((known) => known.code === code && order.indexOf(known.proficiency) >= order.indexOf(atLeast)),
    ),
    spec.dialects !== undefined && !spec.dialects.some((dialect) => line.dialects.includes(dialect)),
    (spec.skills ?? []).some((skill) => !skills.has(skill)),
    (spec.oneOf ?? []).some((group) => !group.some((skill) => skills.has(skill))),
    spec.days !== undefined && daysBetween(...spec.days).some((day) => !isFree(person, day)),
    spec.window !== undefined && daysBetween(spec.window[0], spec.window[1]).filter((day) => isFree(person, day)).length < spec.window[2],
    spec.union === true && (line.union === 'none' || line.union === 'lapsed'),
    (spec.comfort ?? []).some((topic) => line.comfort[topic] === 'no'),
    budget !== undefined && rate !== undefined && rate > budget.rupees * 100 * 1.2,
    spec.brand !== undefined && line.brandConflicts.some(({ category, until }) => category === spec.brand && until >= today),
    spec.notMedium !== undefined && line.credits.some(({ medium }) => medium === spec.notMedium),
    spec.notSkill !== undefined && skills.has(spec.notSkill),
  ];
  return breaks.includes(true);
};

/** How many things somebody who breaks nothing has less than fully, or has to be asked. */
const shortcomings = (person: Person, spec: Spec): number => {
  const { line, skills } = person;
  const budget = spec.budget;
  const rate = line.rates.find(({ medium }) => medium === budget?.medium)?.amountPaise;
  const levels = [...(spec.skills ?? []), ...(spec.oneOf ?? []).map((group) => group.find((skill) => skills.has(skill)) ?? '')].map((skill) =>
    skills.get(skill),
  );
  const short: readonly boolean[] = [
    spec.ages !== undefined && shareOf(line.playingAge, spec.ages) < 0.5,
    spec.height !== undefined && line.heightCm === null,
    levels.includes('basic'),
    spec.days !== undefined && daysBetween(...spec.days).some((day) => statusOn(person, day) === 'held'),
    spec.union === true && line.union === null,
    budget !== undefined && (rate === undefined || rate > budget.rupees * 100),
    spec.experience !== undefined && !spec.experience.includes(line.experience),
  ];
  return short.filter(Boolean).length;
};

/** How much of the shorter range is in the other. */
const shareOf = ({ min, max }: { min: number; max: number }, [from, to]: readonly [number, number]): number =>
  (Math.min(max, to) - Math.max(min, from) + 1) / (Math.min(max - min, to - from) + 1);

/** 3: meets all that is asked, and is it. 2: meets every must, and is near. 1: meets every must. 0: out. */
export const gradeOf = (person: Person, spec: Spec, today: string): 0 | 1 | 2 | 3 => {
  if (isOut(person, spec, today)) return 0;
  const short = shortcomings(person, spec);
  const asked = [
    ...(spec.quality === undefined ? [] : [person.known === spec.quality ? 2 : person.alsoKnown === spec.quality ? 1 : 0]),
    ...(spec.manner === undefined ? [] : [person.manner === spec.manner ? 2 : 0]),
  ];
  if (asked.length === 0) return short === 0 ? 3 : short === 1 ? 2 : 1;
  const whole = asked.every((fit) => fit === 2);
  if (whole) return short === 0 ? 3 : 2;
  // The quality alone is near; the manner alone is somebody else.
  return (asked[0] ?? 0) > 0 && spec.quality !== undefined && short <= 1 ? 2 : 1;
};
