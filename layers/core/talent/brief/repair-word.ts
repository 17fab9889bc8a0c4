/** A misspelled word, repaired to one of the gazetteers; short words never. */
import { distance } from './edit-distance.ts';
import { lexicon } from './lexicon.ts';
import { looseKey } from './loose-key.ts';

export interface Repair {
  readonly word: string;
  /** How sure it is that this word was meant. */
  readonly confidence: number;
}

const shortest = 5;
const longest = 24;
/** From this length on, two letters may be wrong. */
const longEnoughForTwo = 8;

export const repairWord = (word: string): Repair | undefined => {
  // "Fisherwoman" is no slip of "fisherman".
  if (word.length < 3 || word.length > longest || /.wom[ae]n$/u.test(word)) return undefined;
  return soundsLike(word) ?? (word.length < shortest ? undefined : isSpelledLike(word));
};

const soundsLike = (word: string): Repair | undefined => {
  const key = looseKey(word);
  if (key.length < 4) return undefined;
  const meant = tables().byKey.get(key);
  return meant === undefined ? undefined : { word: meant, confidence: 0.85 };
};

const isSpelledLike = (word: string): Repair | undefined => {
  const limit = word.length >= longEnoughForTwo ? 2 : 1;
  let best: { word: string; distance: number } | undefined;
  for (const candidate of candidatesFor(word, limit)) {
    // What was meant must be long enough as well for two letters to be wrong.
    const most = Math.min(candidate.length < longEnoughForTwo ? 1 : limit, best === undefined ? limit : best.distance - 1);
    const away = distance(word, candidate, most);
    if (away <= most) best = { word: candidate, distance: away };
    if (best?.distance === 1) break;
  }
  return best === undefined ? undefined : { word: best.word, confidence: best.distance === 1 ? 0.75 : 0.65 };
};

/** Words of about that length with the same first letter. */
const candidatesFor = (word: string, limit: number): string[] => {
  const lengths = Array.from({ length: 2 * limit + 1 }, (_, index) => word.length - limit + index);
  return lengths.flatMap((length) => tables().byInitial.get(`${word.charAt(0)}${length}`) ?? []);
};

interface Tables {
  readonly byKey: ReadonlyMap<string, string>;
  /** By first letter and length. */
  readonly byInitial: ReadonlyMap<string, readonly string[]>;
}

let made: Tables | undefined;
const tables = (): Tables => {
  made ??= makeTables([...lexicon().repairable]);
  return made;
};

const makeTables = (words: readonly string[]): Tables => {
  const byKey = new Map<string, string>();
  const byInitial = new Map<string, string[]>();
  for (const word of words) {
    const key = looseKey(word);
    if (key.length >= 4 && !byKey.has(key)) byKey.set(key, word);
    const group = `${word.charAt(0)}${word.length}`;
    byInitial.set(group, [...(byInitial.get(group) ?? []), word]);
  }
  return { byKey, byInitial };
};
