/** Texts as vectors. Most of the dimensions are concepts of the lists, one each; the others are words and pieces of words, hashed, which say little where concepts speak. */
import { isDenied } from './denied.ts';
import { hashingDimensions } from './embedder-id.ts';
import { isApart } from './english-apart.ts';
import { keysOf } from './fold-hindi.ts';
import { idleKeys } from './idle-words.ts';
import { buildLexicon, type Lexicon, longestPhrase } from './lexicon.ts';
import { conceptLists, hindiLines, relationLines } from './lists.ts';

const hashedDimensions = 176;
const conceptDimensions = hashingDimensions - hashedDimensions;

/** What the three parts add to a text's length. */
export interface Share {
  readonly concepts: number;
  readonly words: number;
  readonly pieces: number;
}

/** Unit vectors of 768 numbers, in order; zeros for a text without words. */
export const embedTexts = (texts: readonly string[], share: Share): Float32Array[] => {
  built ??= buildLexicon(conceptLists, hindiLines, relationLines);
  const lexicon = built;
  if (lexicon.names.length > conceptDimensions) throw new Error(`there are ${lexicon.names.length} concepts for ${conceptDimensions} dimensions`);
  return texts.map((text) => embed(text, lexicon, share));
};

const longestText = 6_000;
/** Of what stands after the first line. */
const tailWeight = 0.08;
/** How much less each concept of a word counts where it has several, as a power of their number. */
const manyMeanings = 1;

/** What is denied counts against itself, though less than the same word says elsewhere. */
const deniedShare = -0.5;

const embed = (text: string, lexicon: Lexicon, share: Share): Float32Array => {
  const [first = '', ...rest] = text.slice(0, longestText).split('\n');
  const head = keysOf(first);
  const words = [...head, ...keysOf(rest.join(' '))];
  // A text without a first line is all head.
  const headWords = head.length === 0 ? words.length : head.length;
  const telling = words.map((word, at) => ({ word, weight: at < headWords ? 1 : tailWeight })).filter(({ word }) => word.length > 1 && !idleKeys().has(word));
  const vector = new Float32Array(hashingDimensions);
  addPart(vector, conceptPart(words, headWords, lexicon), share.concepts);
  addPart(vector, hashedPart(counted(telling.map(({ word, weight }) => [`w:${word}`, weight]))), share.words);
  addPart(vector, hashedPart(counted(telling.flatMap(({ word, weight }) => piecesOf(word).map((piece): [string, number] => [piece, weight])))), share.pieces);
  return unit(vector);
};

type Feature = readonly [name: string, weight: number];

/** Saying a thing again says less each time. */
const counted = (features: readonly Feature[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, weight] of features) sums.set(name, (sums.get(name) ?? 0) + weight);
  for (const [name, sum] of sums) sums.set(name, Math.log1p(sum));
  return sums;
};

const piecesOf = (word: string): string[] => {
  if (word.length < 4 || isApart(word)) return [];
  const edged = `^${word}$`;
  return Array.from({ length: edged.length - 3 }, (_, at) => `p:${edged.slice(at, at + 4)}`);
};

const conceptPart = (given: readonly string[], headWords: number, { root, near, telling, asListed }: Lexicon): Map<number, number> => {
  const words = given.map(asListed);
  const found = new Map<number, number>();
  for (let at = 0; at < words.length; ) {
    const phrase = longestPhrase(root, words, at);
    const concepts = phrase?.concepts ?? [];
    // A phrase of several words says more surely what is meant, a word of several concepts less.
    const sure = ((at < headWords ? 1 : tailWeight) * (phrase !== undefined && phrase.length > 1 ? 2 : 1)) / concepts.length ** manyMeanings;
    const meant = concepts.length > 0 && isDenied(words, at, phrase?.length ?? 1) ? sure * deniedShare : sure;
    for (const concept of concepts) found.set(concept, (found.get(concept) ?? 0) + meant);
    at += Math.max(1, phrase?.length ?? 1);
  }
  const part = new Map<number, number>();
  for (const [concept, sum] of found) {
    const weight = Math.sign(sum) * Math.log1p(Math.abs(sum)) * (telling[concept] ?? 1);
    part.set(concept, (part.get(concept) ?? 0) + weight);
    for (const [other, share] of near[concept] ?? []) part.set(other, (part.get(other) ?? 0) + weight * share);
  }
  return part;
};

const hashedPart = (features: ReadonlyMap<string, number>): Map<number, number> => {
  const part = new Map<number, number>();
  for (const [name, weight] of features) {
    const hash = hashOf(name);
    const place = conceptDimensions + (hash % hashedDimensions);
    part.set(place, (part.get(place) ?? 0) + ((hash >>> 16) & 1 ? weight : -weight));
  }
  return part;
};

const addPart = (vector: Float32Array, part: ReadonlyMap<number, number>, weight: number): void => {
  const length = Math.hypot(...part.values());
  if (length > 0) for (const [place, value] of part) vector[place] = (vector[place] ?? 0) + (weight * value) / length;
};

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
};

/** FNV-1a. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

let built: Lexicon | undefined;
