/**
 * The canonical casting text of a person: what she can do, has done and what is written about her. Left out: her name, names of places and languages, caste,
 * religion and complexion, each with the words that introduce it, so that swapping one for another changes no rank. Languages are filters, never similarity.
 */
import { isBilling } from '../billing.ts';
import { languageAliases } from '../brief/gazetteers/languages.ts';
import { localities, placeAliases } from '../brief/gazetteers/places.ts';
import { protectedWords } from '../brief/gazetteers/protected.ts';
import { foldText } from '../fold-text.ts';
import { languageNames } from '../languages.ts';
import { cityNames } from '../places.ts';
import { skillNames } from '../skills.ts';
import { type FactSource, looksText } from '../talent-facts.ts';
import { regionWords } from './region-words.ts';
import type { CastingText } from './talent-index.ts';

type Described = Pick<FactSource, 'stageName' | 'skills' | 'dialects' | 'credits' | 'training' | 'bio'> &
  Partial<Pick<FactSource, 'awards' | 'looks' | 'hair' | 'facialHair' | 'tattoos' | 'piercings'>>;

export const castingText = (talent: Described): CastingText => {
  const clean = cleanerFor(talent.stageName);
  const { looks = [], hair = null, facialHair = null, tattoos = null, piercings = null, awards = [] } = talent;
  const look = looksText({ looks, hair, facialHair, tattoos, piercings });
  return {
    craft: unique(talent.skills.flatMap(({ name }) => [foldText(name), ...otherNames(foldText(name))])).join(' . '),
    work: clean([...talent.training, ...awards, ...talent.credits.map(({ title, role }) => `${role ?? ''} ${title}`)].join(' . ')),
    profile: clean(look === '' ? talent.bio : `${talent.bio} . ${look}`),
    played: unique(talent.credits.map(({ role }) => clean(role ?? '')).filter((part) => part !== '' && !isBilling(part))).join(' . '),
  };
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

let namesByCanonical: Map<string, string[]> | undefined;
/** A few other names, so that a word of the brief in another spelling is found. */
const otherNames = (name: string): string[] => {
  namesByCanonical ??= Map.groupBy(skillNames.keys(), (known) => skillNames.get(known) ?? known);
  return namesByCanonical.get(skillNames.get(name) ?? '')?.slice(0, 8) ?? [];
};

interface Node {
  readonly next: Map<string, Node>;
  end: boolean;
}

let tree: Node | undefined;
const leftOut = (): Node => {
  tree ??= [
    ...cityNames.keys(),
    ...languageNames.keys(),
    ...localities.split('|'),
    ...regionWords.split('|'),
    ...[placeAliases, languageAliases, protectedWords].flatMap((lines) => lines.split('\n').flatMap((line) => line.split('|').slice(1))),
  ]
    .map(foldText)
    // Two letters are rather a word than a language's code.
    .filter((phrase) => phrase.length > 3 && !keptWords.has(phrase))
    .reduce(add, { next: new Map(), end: false });
  return tree;
};
const keptWords = new Set(['khar', 'kashi', 'salt lake', 'film city', 'film nagar', 'fair', 'complexion', 'bengali market', 'persian', 'origin']);

const add = (root: Node, phrase: string): Node => {
  let node = root;
  for (const word of phrase.split(' ')) {
    const next: Node = node.next.get(word) ?? { next: new Map(), end: false };
    node.next.set(word, next);
    node = next;
  }
  node.end = true;
  return root;
};

/** What introduces a place that no list need know: the capitalized words after it go too. */
const introduced =
  /\b(?:originally from|born (?:and (?:raised|brought up) )?in|brought up in|raised in|grew up in|hails? from|hailing from|native (?:of|to)|belongs? to|comes? from|came from|moved from|shifted from|roots in|home ?town(?: is)?|based in|lives? in|living in|settled in|native place(?: is)?)[\s:]+(?:the )?(?:\p{Lu}[\p{L}\p{M}'-]*[\s,]*){1,4}/giu;
const capitalized = /\p{Lu}/u;

const cleanerFor = (stageName: string): ((text: string) => string) => {
  const ownNames = new Set(stageName.split(/\s+/u).filter((part) => part.length > 2));
  return (text) => {
    const withoutPlaces = text.replace(introduced, (phrase) => keepLowerCase(phrase));
    return withoutPhrases(withoutPlaces.split(/\s+/u).filter((word) => !ownNames.has(word.replace(/[^\p{L}\p{M}]+$/u, '').replace(/['’]s$/u, ''))));
  };
};

/** The pattern ignores case for its cue; of what follows only the capitalized words are a place. */
const keepLowerCase = (phrase: string): string => {
  const words = phrase.trim().split(/\s+/u);
  const from = words.findIndex((word, at) => at > 0 && capitalized.test(word.charAt(0)));
  if (from === -1) return phrase;
  const after = words.slice(from).findIndex((word) => !capitalized.test(word.charAt(0)));
  return after === -1 ? ' ' : ` ${words.slice(from + after).join(' ')} `;
};

const withoutPhrases = (words: readonly string[]): string => {
  const tokens = foldText(words.join(' ')).split(' ');
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = longest(tokens, at);
    if (length === 0) kept.push(tokens[at] ?? '');
    at += Math.max(1, length);
  }
  return kept.join(' ');
};

const longest = (tokens: readonly string[], from: number): number => {
  let node: Node | undefined = leftOut();
  let best = 0;
  for (let at = from; at < tokens.length; at += 1) {
    node = node.next.get(tokens[at] ?? '');
    if (node === undefined) break;
    if (node.end) best = at - from + 1;
  }
  return best;
};
