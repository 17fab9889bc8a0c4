/**
 * People who may be one person, known from two agents. Deterministic: pairs come from what two records share (a name however it is spelled and in whichever order,
 * a number, an address), and each pair is weighed by what else agrees. Nobody is merged by it: a person decides, with the reasons before her.
 */
import { looseKey } from '../brief/loose-key.ts';
import { foldText } from '../fold-text.ts';
import { sharedYears } from '../score.ts';
import type { TalentFacts } from '../talent-facts.ts';
import type { Gender } from '../terms.ts';

export interface SameReason {
  /** The field that agrees. */
  readonly field: string;
  /** Says what agrees, and never a number or an address itself. */
  readonly text: string;
}

export interface LikelySame {
  /** Two ids, the older record first. */
  readonly ids: readonly [string, string];
  /** 0 to 1, rounded to 2 digits. */
  readonly sureness: number;
  readonly reasons: readonly SameReason[];
}

/** A number that more people have is their agent's, and says nothing of who they are. */
const mostSharers = 3;
/** A name that more people have is looked at no further by its name alone. */
const mostNamesakes = 60;
const least = 0.5;

/** The surest first; of equals in order of id. */
export const findDuplicates = (people: readonly TalentFacts[]): LikelySame[] => {
  const present = people.filter(({ erasedAt, mergedInto }) => erasedAt === null && (mergedInto ?? null) === null);
  const blocks = [
    ...groups(present, ({ stageName }) => [nameKey(stageName)], mostNamesakes),
    ...groups(present, ({ marks }) => (marks?.reach ?? []).map(String), mostSharers),
  ];
  const found = new Map<string, LikelySame>();
  for (const block of blocks)
    for (const [place, one] of block.entries())
      for (const other of block.slice(place + 1)) {
        const [left, right] = one.id < other.id ? [one, other] : [other, one];
        const key = `${left.id} ${right.id}`;
        if (found.has(key)) continue;
        const same = weigh(left, right);
        if (same !== undefined) found.set(key, same);
      }
  return [...found.values()].sort((left, right) => right.sureness - left.sureness || (left.ids.join() < right.ids.join() ? -1 : 1));
};

const groups = (people: readonly TalentFacts[], keysOf: (person: TalentFacts) => readonly string[], most: number): TalentFacts[][] => {
  const byKey = new Map<string, TalentFacts[]>();
  for (const person of people)
    for (const key of keysOf(person)) {
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [person]);
      else group.push(person);
    }
  return [...byKey.values()].filter(({ length }) => length > 1 && length <= most);
};

/** `Mira Kulkarni`, `Kulkarni Meera` and `मीरा कुलकर्णी` have one. */
export const nameKey = (name: string): string => foldText(name).split(' ').map(looseKey).sort().join(' ');

interface Weighed extends SameReason {
  readonly weight: number;
}

/** Undefined: what is known of them says that they are two, or too little says that they are one. */
export const weigh = (left: TalentFacts, right: TalentFacts): LikelySame | undefined => {
  if (areTwo(left, right)) return undefined;
  const reasons = [
    name(left, right),
    ...reach(left, right),
    birthYear(left, right),
    height(left, right),
    city(left, right),
    credit(left, right),
    agency(left, right),
  ]
    .filter((reason) => reason !== undefined)
    .sort((one, other) => other.weight - one.weight);
  const sureness = Math.min(1, Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100);
  const telling = reasons.filter(({ weight }) => weight > 0);
  if (sureness < least || telling.length < 2) return undefined;
  return { ids: [left.id, right.id], sureness, reasons: telling.map(({ field, text }) => ({ field, text })) };
};

const undecided: readonly Gender[] = ['undisclosed', 'self_described'];
const areTwo = (left: TalentFacts, right: TalentFacts): boolean => {
  const genders = left.gender !== right.gender && !undecided.includes(left.gender) && !undecided.includes(right.gender);
  const born = left.birthYear !== null && right.birthYear !== null && Math.abs(left.birthYear - right.birthYear) > 1;
  const tall = left.heightCm !== null && right.heightCm !== null && Math.abs(left.heightCm - right.heightCm) > 8;
  return genders || born || tall || sharedYears(left.playingAge, right.playingAge) === 0;
};

const name = (left: TalentFacts, right: TalentFacts): Weighed | undefined => {
  const [mine, hers] = [foldText(left.stageName), foldText(right.stageName)];
  if (mine === hers) return { weight: 0.35, field: 'stageName', text: 'the same name' };
  if (nameKey(left.stageName) === nameKey(right.stageName)) return { weight: 0.3, field: 'stageName', text: 'the same name, spelled or ordered otherwise' };
  const words = new Set(mine.split(' ').map(looseKey));
  // A mother and her daughter, or twins, have one number and one surname.
  return hers
    .split(' ')
    .map(looseKey)
    .some((word) => words.has(word))
    ? undefined
    : { weight: -0.15, field: 'stageName', text: 'another name' };
};

const reach = (left: TalentFacts, right: TalentFacts): Weighed[] => {
  const hers = new Set(right.marks?.reach ?? []);
  return (left.marks?.reach ?? []).filter((mark) => hers.has(mark)).map(() => ({ weight: 0.35, field: 'contact', text: 'the same number or address' }));
};

const birthYear = (left: TalentFacts, right: TalentFacts): Weighed | undefined => {
  if (left.birthYear !== null && left.birthYear === right.birthYear) return { weight: 0.2, field: 'birthYear', text: 'born in the same year' };
  if (left.birthYear !== null && right.birthYear !== null) return undefined;
  const shared = sharedYears(left.playingAge, right.playingAge);
  const wider = Math.max(...[left, right].map(({ playingAge: { min, max } }) => max - min + 1));
  return shared * 2 >= wider ? { weight: 0.1, field: 'playingAge', text: 'playing ages that agree' } : undefined;
};

const height = (left: TalentFacts, right: TalentFacts): Weighed | undefined => {
  if (left.heightCm === null || right.heightCm === null) return undefined;
  const apart = Math.abs(left.heightCm - right.heightCm);
  if (apart <= 1) return { weight: 0.1, field: 'heightCm', text: apart === 0 ? 'the same height' : 'heights one centimetre apart' };
  return apart > 4 ? { weight: -0.2, field: 'heightCm', text: 'another height' } : undefined;
};

const city = (left: TalentFacts, right: TalentFacts): Weighed | undefined =>
  left.baseCity !== null && left.baseCity === right.baseCity ? { weight: 0.05, field: 'baseCity', text: 'the same city' } : undefined;

const credit = (left: TalentFacts, right: TalentFacts): Weighed | undefined => {
  const hers = new Set(right.credits.map(({ title }) => foldText(title)));
  const shared = left.credits.find(({ title }) => hers.has(foldText(title)));
  return shared === undefined ? undefined : { weight: 0.15, field: 'credits', text: `both have "${shared.title.slice(0, 80)}" among their credits` };
};

/** Two agents send one person; one agent seldom sends her twice. */
const agency = (left: TalentFacts, right: TalentFacts): Weighed | undefined => {
  const [mine, hers] = [left.marks?.agency ?? null, right.marks?.agency ?? null];
  if (mine === null || hers === null) return undefined;
  return mine === hers ? { weight: -0.15, field: 'source', text: 'sent by one agent' } : { weight: 0.05, field: 'source', text: 'sent by two agents' };
};
