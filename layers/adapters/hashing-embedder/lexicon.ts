/** What the lists know, made ready for reading: a tree of phrases with the concepts of each, and how much one concept means another. */
import { keysOf, keysOfEach } from './fold-hindi.ts';
import { idleKeys } from './idle-words.ts';
import { nearSpelling } from './near-spelling.ts';
import { type ConceptLine, readLines } from './read-lines.ts';

interface Node {
  /** None where nothing follows: most words are the end of a phrase. */
  next: Map<string, Node> | undefined;
  readonly concepts: number[];
}

export interface Lexicon {
  readonly names: readonly string[];
  readonly root: Node;
  /** A word as the lists spell it. */
  readonly asListed: (word: string) => string;
  /** How much each concept says, 0 to 1. */
  readonly telling: readonly number[];
  /** For each concept those that it means too, -1 to 1. */
  readonly near: readonly ReadonlyMap<number, number>[];
}

/** Looks of the day, ways of working and where somebody has worked: told of everybody, and rarely what a brief is about. */
const faint: ReadonlySet<string> = new Set(
  'theatre film tv ott ad print musicvideo shortfilm newcomer experienced camera quickstudy rehearse prepared improv workshop dramaschool stagetrained filmtrained longhair bearded neat tattoo greyhair hair bald freckles'.split(
    ' ',
  ),
);
const faintShare = 0.4;

/** @throws {Error} when a line or a relation names a concept that has no list. */
export const buildLexicon = (conceptLists: readonly string[], hindiLines: string, relationLines: string): Lexicon => {
  const lines = conceptLists.flatMap(readLines);
  const numbers = new Map<string, number>();
  for (const { name } of lines) if (!numbers.has(name)) numbers.set(name, numbers.size);
  const root = emptyNode();
  for (const { name, phrases } of lines) for (const phrase of keysOfEach(phrases)) addPhrase(root, phrase, numberOf(numbers, name));
  for (const line of hindiLines.trim().split('\n')) addMeanings(root, line);
  const known = root.next ?? new Map<string, Node>();
  const slips = nearSpelling(known.keys());
  return {
    names: [...numbers.keys()],
    root,
    asListed: (word) => (known.has(word) ? word : slips(word)),
    telling: [...numbers.keys()].map((name) => (faint.has(name) ? faintShare : 1)),
    near: readNear(lines, relationLines, numbers),
  };
};

export const longestPhrase = (root: Node, words: readonly string[], from: number): { length: number; concepts: readonly number[] } | undefined => {
  let node: Node | undefined = root;
  let best: { length: number; concepts: readonly number[] } | undefined;
  for (let at = from; at < words.length; at += 1) {
    node = node.next?.get(words[at] ?? '');
    if (node === undefined) break;
    if (node.concepts.length > 0) best = { length: at - from + 1, concepts: node.concepts };
  }
  return best;
};

const readNear = (lines: readonly ConceptLine[], relationLines: string, numbers: ReadonlyMap<string, number>): ReadonlyMap<number, number>[] => {
  const near = Array.from({ length: numbers.size }, () => new Map<number, number>());
  const relate = (one: number, other: number, share: number): void => {
    const before = near[one]?.get(other) ?? 0;
    if (one !== other && Math.abs(share) > Math.abs(before)) near[one]?.set(other, share);
  };
  for (const { name, near: others } of lines) for (const [other, share] of others) relate(numberOf(numbers, name), numberOf(numbers, other), share);
  for (const line of relationLines.trim().split('\n')) {
    const [name = '', others = ''] = line.split(': ');
    for (const relation of others.split(', ')) {
      const [, minus, other = '', share] = /^(-?)(\w+) ([\d.]+)$/u.exec(relation) ?? [];
      const [one, two, amount] = [numberOf(numbers, name), numberOf(numbers, other), Number(share) * (minus === '-' ? -1 : 1)];
      relate(one, two, amount);
      relate(two, one, amount);
    }
  }
  return near;
};

const numberOf = (numbers: ReadonlyMap<string, number>, name: string): number => {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`no list of words has the name ${name}`);
  return number;
};

/** Words of Hindi get the two concepts that most of their English words have, unless a list of concepts knows them. */
const addMeanings = (root: Node, line: string): void => {
  const [hindi = '', english = ''] = line.split(' = ');
  const votes = new Map<number, number>();
  for (const word of keysOf(english)) {
    const known = root.next?.get(word)?.concepts ?? [];
    for (const concept of known) votes.set(concept, (votes.get(concept) ?? 0) + 1 / known.length);
  }
  const meant = [...votes].toSorted(([, one], [, other]) => other - one).slice(0, 2);
  for (const spelling of hindi.split(' ')) {
    const words = keysOf(spelling);
    if (words.length === 1 && (root.next?.get(words[0] ?? '')?.concepts.length ?? 0) > 0) continue;
    for (const [concept] of meant) addPhrase(root, words, concept);
  }
};

const emptyNode = (): Node => ({ next: undefined, concepts: [] });

const addPhrase = (root: Node, words: readonly string[], concept: number): void => {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(word, next);
    }
    node = next;
  }
  const isIdle = words.length === 0 || (words.length === 1 && idleKeys().has(words[0] ?? ''));
  if (!isIdle && !node.concepts.includes(concept)) node.concepts.push(concept);
};
