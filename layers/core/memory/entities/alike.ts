/** Things that may be one under two names: not sure enough to be taken for one, so she is asked. Likeness is 0 to 1; what is surely one has one key already. */
import { sureFrom } from '../memory.ts';
import { tokensOf } from '../tokens.ts';
import type { Entity } from './entity.ts';

export interface Alike {
  readonly otherId: string;
  /** Below `sureFrom`. */
  readonly confidence: number;
}

const mostAsked = 3;
/** A word that so many things are called by tells none of them, and comparing all of them with each other takes long. */
const commonWord = 60;

/** Of things that stand for themselves; `keysOf`: of all names of one. Nobody is asked again of what she keeps apart. */
export const alikeAmong = (
  roots: readonly Entity[],
  keysOf: (root: Entity) => readonly string[],
  isApart: (left: Entity, right: Entity) => boolean,
): ReadonlyMap<string, readonly Alike[]> => {
  const names = new Map(roots.map((root) => [root.id, keysOf(root).filter(isName).map(wordsOf)]));
  const having = new Map<string, Entity[]>();
  for (const root of roots)
    for (const word of new Set(names.get(root.id)?.flatMap((words) => [...words]))) having.set(word, [...(having.get(word) ?? []), root]);
  return new Map(
    roots.map((root) => {
      const near = new Set(names.get(root.id)?.flatMap((words) => [...words].flatMap((word) => tellingOf(having.get(word)))));
      const alike = [...near]
        .filter((other) => other.id !== root.id && !isApart(root, other) && mayBeOne(root, other))
        .map((other) => ({ otherId: other.id, confidence: likenessOf(names.get(root.id) ?? [], names.get(other.id) ?? []) }))
        .filter(({ confidence }) => confidence > 0)
        .sort((left, right) => right.confidence - left.confidence || (left.otherId < right.otherId ? -1 : 1))
        .slice(0, mostAsked);
      return [root.id, alike] as const;
    }),
  );
};

const tellingOf = (things: readonly Entity[] = []): readonly Entity[] => (things.length > commonWord ? [] : things);

/** An id is spelt one way. */
const isName = (key: string): boolean => !/^(?:tal|prj|rol|org|usr)_/u.test(key);
const wordsOf = (key: string): ReadonlySet<string> => new Set(tokensOf(key));
const mayBeOne = (left: Entity, right: Entity): boolean => left.kind === right.kind || left.kind === 'other' || right.kind === 'other';

const likenessOf = (left: readonly ReadonlySet<string>[], right: readonly ReadonlySet<string>[]): number =>
  Math.min(sureFrom - 0.01, Math.max(0, ...left.flatMap((one) => right.map((other) => likeness(one, other)))));

/** Spelt otherwise; with a word more; with half of the words. Two numbers are two things: "season 1" is not "season 2". */
const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const shared = [...left].filter((word) => right.has(word)).length;
  if (shared === 0 || (numbersOf(left) !== numbersOf(right) && numbersOf(left) !== '' && numbersOf(right) !== '')) return 0;
  if (shared === left.size && shared === right.size) return 0.7;
  if (shared === Math.min(left.size, right.size)) return 0.6;
  return shared / (left.size + right.size - shared) >= 0.5 ? 0.5 : 0;
};
const numbersOf = (words: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(' ');
