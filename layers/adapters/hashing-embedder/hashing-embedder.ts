/**
 * The embedder of one machine: no weights, no network, the same text always the same vector. Half of the dimensions are concepts of `concepts.ts`, one each;
 * the other half are words and pieces of words, hashed. The first line of a text weighs most.
 */
import type { Embedder } from '../../core/shared/index.ts';
import { hashingEmbedderId } from './embedder-id.ts';
import { foldedWords, looseKey, stem } from './fold-hindi.ts';

const conceptDimensions = 304;
const hashedDimensions = 208;
const dimensions = conceptDimensions + hashedDimensions;

export const hashingEmbedder = (): Embedder => ({
  id: hashingEmbedderId,
  dimensions,
  embed: async (texts) => {
    // Loaded when first asked: functions that embed elsewhere do not read the words at cold start.
    if (built === undefined) {
      const [concepts, everyday, hindi] = await Promise.all([import('./concepts.ts'), import('./everyday-words.ts'), import('./hindi-words.ts')]);
      built = build(`${concepts.conceptLines.trim()}\n${everyday.everydayLines.trim()}`, hindi.hindiLines);
    }
    const lexicon = built;
    return texts.map((text) => embed(text, lexicon));
  },
});

/** What the three parts add to a text's length. */
const share = { concepts: 0.8, words: 0.5, pieces: 0.33 } as const;
const longestText = 6_000;
/** Of what stands after the first line. */
const tailWeight = 0.15;
const nearWeight = 0.3;

const embed = (text: string, lexicon: Lexicon): Float32Array => {
  const [first = '', ...rest] = text.slice(0, longestText).split('\n');
  const head = foldedWords(first).map((word) => stem(looseKey(word)));
  const words = [...head, ...foldedWords(rest.join(' ')).map((word) => stem(looseKey(word)))];
  // A text without a first line is all head.
  const headWords = head.length === 0 ? words.length : head.length;
  const telling = words.map((word, at) => ({ word, weight: at < headWords ? 1 : tailWeight })).filter(({ word }) => word.length > 1 && !idle().has(word));
  const vector = new Float32Array(dimensions);
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
  if (word.length < 4) return [];
  const edged = `^${word}$`;
  return Array.from({ length: edged.length - 3 }, (_, at) => `p:${edged.slice(at, at + 4)}`);
};

const conceptPart = (words: readonly string[], headWords: number, { root, near }: Lexicon): Map<number, number> => {
  const found: [string, number][] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = longestPhrase(root, words, at);
    const weight = at < headWords ? 1 : tailWeight;
    for (const concept of phrase?.concepts ?? []) {
      // A phrase of several words says more surely what is meant.
      const sure = weight * (phrase !== undefined && phrase.length > 1 ? 1.3 : 1);
      found.push([String(concept), sure], ...(near[concept] ?? []).map((other): [string, number] => [String(other), sure * nearWeight]));
    }
    at += Math.max(1, phrase?.length ?? 1);
  }
  return new Map([...counted(found)].map(([concept, weight]) => [Number(concept), weight]));
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

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: number[];
}
interface Lexicon {
  readonly root: Node;
  /** For each concept those near it. */
  readonly near: readonly (readonly number[])[];
}

let built: Lexicon | undefined;

const build = (conceptLines: string, hindiLines: string): Lexicon => {
  const lines = conceptLines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
  const names = [...new Set(lines.map(nameOf))];
  if (names.length > conceptDimensions) throw new Error(`there are ${names.length} concepts for ${conceptDimensions} dimensions`);
  const root: Node = { next: new Map(), concepts: [] };
  lines.forEach((line) => {
    const [, ...phrases] = line;
    const concept = names.indexOf(nameOf(line));
    for (const phrase of phrases)
      addPhrase(
        root,
        foldedWords(phrase).map((word) => stem(looseKey(word))),
        concept,
      );
  });
  for (const line of hindiLines.trim().split('\n')) addMeanings(root, line);
  const near = names.map((name) =>
    lines
      .filter((line) => nameOf(line) === name)
      .flatMap(([head = '']) => (head.split('>')[1] ?? '').split(','))
      .map((other) => names.indexOf(other.trim()))
      .filter((concept) => concept !== -1),
  );
  return { root, near };
};

/** Words of Hindi get the two concepts that most of their English words have, unless a list of concepts knows them. */
const addMeanings = (root: Node, line: string): void => {
  const [hindi = '', english = ''] = line.split(' = ');
  const votes = new Map<number, number>();
  for (const word of foldedWords(english)) {
    const known = root.next.get(stem(looseKey(word)))?.concepts ?? [];
    for (const concept of known) votes.set(concept, (votes.get(concept) ?? 0) + 1 / known.length);
  }
  const meant = [...votes].toSorted(([, one], [, other]) => other - one).slice(0, 2);
  for (const spelling of hindi.split(' ')) {
    const words = foldedWords(spelling).map((word) => stem(looseKey(word)));
    if (words.length === 1 && (root.next.get(words[0] ?? '')?.concepts.length ?? 0) > 0) continue;
    for (const [concept] of meant) addPhrase(root, words, concept);
  }
};

const nameOf = ([head = '']: readonly string[]): string => head.split('>')[0]?.trim() ?? '';

const addPhrase = (root: Node, words: readonly string[], concept: number): void => {
  let node = root;
  for (const word of words) {
    const next: Node = node.next.get(word) ?? { next: new Map(), concepts: [] };
    node.next.set(word, next);
    node = next;
  }
  if (words.length > 0 && !node.concepts.includes(concept)) node.concepts.push(concept);
};

const longestPhrase = (root: Node, words: readonly string[], from: number): { length: number; concepts: readonly number[] } | undefined => {
  let node: Node | undefined = root;
  let best: { length: number; concepts: readonly number[] } | undefined;
  for (let at = from; at < words.length; at += 1) {
    node = node.next.get(words[at] ?? '');
    if (node === undefined) break;
    if (node.concepts.length > 0) best = { length: at - from + 1, concepts: node.concepts };
  }
  return best;
};

const idleWords =
  'a an and are as at be been but by can do does for from get has have he her hers him his i if in into is it its just me more my no not of off on one or our out over she so some than that the their them then there these they this those to too up us very was we were what when where which while who will with you your ' +
  'actor actors actress actresses artist artists artiste artistes talent people person someone somebody anyone performer performers role roles part parts character characters look looks looking like type types kind kinds feel need needs needed want wanted wanting find show get require required requirement requirements casting cast call please urgent age aged years year old between around about must should able good great best known hi hii hey hello team guys all urgent urgently urgnt req reqd reqmnt asap pls plz please kindly share send profile profiles pic pics photo photos intro dm interested shoot shooting dates date mumbai based scene scenes contact number budget day days saal mostly also ask bring brings called come director directors set work works working ' +
  'ka ki ke ko se mein me main par pe aur ya hai hain ho hona hone honi chahiye chahie chaahiye wala wali wale vala vali vale koi ek jo jiska jiski jinka uska uski woh wo yeh ye bhi hi to toh tak liye kar karo kare karne karna karti karta type ke kirdar kirdaar aadmi ladka ladki log';
let idleSet: ReadonlySet<string> | undefined;
const idle = (): ReadonlySet<string> => {
  idleSet ??= new Set(idleWords.split(' ').map((word) => stem(looseKey(word))));
  return idleSet;
};
