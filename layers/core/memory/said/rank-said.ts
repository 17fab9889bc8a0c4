/**
 * Which of what was said answers a question, best first. Pure: the index finds candidates, here they are weighed, the same for both engines.
 * What counts: the question's words (BM25), those of the conversation around (its stretch, the turns beside), what the best ones speak of besides, likeness of
 * meaning, whether it offers what is asked for, and above all whose words they are.
 */
import type { MemoryCandidate, MemoryFound } from '../memory-index.ts';
import { tokensOf } from '../tokens.ts';
import { membersOf, rootOf } from './near-words.ts';
import { isQuestion, namedSpeaker, offers, type Question, speakersOf } from './question.ts';

export interface RankedSaid {
  readonly entry: MemoryCandidate['entry'];
  readonly score: number;
  /** 0 to 1: of what the question's words could tell, how much is there. */
  readonly lexical: number;
  /** 0 to 1. */
  readonly semantic: number;
}

export const saidWeights = {
  stretch: 0.3,
  beside: 0.2,
  near: 0.05,
  answer: 0.3,
  meaning: 0.15,
  feedback: 0.2,
  feedbackEntries: 5,
  feedbackWords: 10,
  speaker: 2.3,
  length: 0.05,
  question: -0.1,
  time: 0.15,
  number: 0.1,
  name: 0.03,
  self: 0.06,
  k1: 0.8,
  b: 0.4,
  root: 0.6,
  kind: 0.35,
};
export type SaidWeights = Readonly<Record<keyof typeof saidWeights, number>>;

/** Words further apart in time are another stretch of talk. */
const stretchGapMs = 3 * 3_600_000;

export const rankSaid = (question: Question, found: MemoryFound, weights: SaidWeights = saidWeights): RankedSaid[] => {
  const candidates = inOrder(found.candidates);
  const speakers = speakersOf(candidates.map(({ entry }) => entry));
  const names = new Set(tokensOf(speakers.flatMap((speaker) => speaker.names).join(' ')));
  const asked = question.words.filter((word) => !names.has(word));
  const books = candidates.map(({ entry }) => countWords(entry.words));
  const lexical = wordScores(candidates, books, asked, found.statistics, weights);
  const own = toOne(kindScores(candidates, books, membersOf(asked), weights).map((score, at) => (lexical[at] ?? 0) + score));
  const stretches = toOne(stretchScores(candidates, books, asked));
  const meaning = candidates.map(({ cosine }) => Math.max(0, cosine ?? 0));
  const base = own.map((score, at) => score + weights.stretch * (stretches[at] ?? 0) + weights.meaning * (meaning[at] ?? 0));
  const named = namedSpeaker(question.text, speakers);
  const factor = candidates.map(({ entry }) => (named !== undefined && entry.speaker === named ? weights.speaker : 1));
  const more = feedbackScores(candidates, books, { asked: new Set(asked), base: base.map((score, at) => score * (factor[at] ?? 1)), weights });
  const most = mostOf(asked, found.statistics, weights);
  return candidates
    .map(({ entry, cosine }, at): RankedSaid => {
      const sum =
        (base[at] ?? 0) +
        weights.feedback * (more[at] ?? 0) +
        around(candidates, own, at, weights) +
        weights.length * (Math.log1p(entry.words.length) / 4) +
        (isQuestion(entry.text) ? weights.question : 0) +
        (saysSelf.test(entry.text) ? weights.self : 0) +
        (question.asks !== 'other' && offers(question.asks, entry.text) ? weights[question.asks] : 0);
      return { entry, score: sum * (factor[at] ?? 1), lexical: most === 0 ? 0 : (lexical[at] ?? 0) / most, semantic: Math.max(0, cosine ?? 0) };
    })
    .sort((left, right) => right.score - left.score || (left.entry.id < right.entry.id ? -1 : 1));
};

const saysSelf = /\b(?:i|my|me|i['’]m|i['’]ve|we|our|im|ive)\b|\bmujhe\b|\bmer[aie]\b|मुझे|मेर/iu;

/** Conversations one after the other, each in the order in which it was said. */
const inOrder = (candidates: readonly MemoryCandidate[]): MemoryCandidate[] =>
  [...candidates].sort(
    ({ entry: left }, { entry: right }) =>
      compare(left.conversationId ?? '', right.conversationId ?? '') || left.place - right.place || compare(left.id, right.id),
  );
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const countWords = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const rootCounts = (book: ReadonlyMap<string, number>, wanted: ReadonlySet<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word, times] of book) {
    const root = rootOf(word);
    if (wanted.has(root)) counts.set(root, (counts.get(root) ?? 0) + times);
  }
  return counts;
};

/** Words of the kinds that are asked for, each for less than a word of the question itself, and how rare it is where it was looked. */
const kindScores = (
  candidates: readonly MemoryCandidate[],
  books: readonly ReadonlyMap<string, number>[],
  members: readonly string[],
  weights: SaidWeights,
): number[] => {
  if (members.length === 0 || weights.kind === 0) return candidates.map(() => 0);
  const having = new Map(members.map((word) => [word, books.reduce((sum, book) => sum + (book.has(word) ? 1 : 0), 0)]));
  return books.map((book) => {
    const found = members
      .filter((word) => book.has(word))
      .map((word) => rarity(books.length, having.get(word) ?? 0))
      .sort((left, right) => right - left);
    return weights.kind * ((found[0] ?? 0) + 0.3 * (found[1] ?? 0));
  });
};

const rarity = (entries: number, having: number): number => Math.log(1 + (Math.max(entries, having) - having + 0.5) / (having + 0.5));

interface Shape {
  readonly k1: number;
  readonly b: number;
}
const saturated = (count: number, length: number, average: number, { k1, b }: Shape): number =>
  (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / Math.max(1, average)));

const wordScores = (
  candidates: readonly MemoryCandidate[],
  books: readonly ReadonlyMap<string, number>[],
  asked: readonly string[],
  { count, averageLength, frequencies }: MemoryFound['statistics'],
  shape: Shape & { readonly root: number },
): number[] => {
  const rarities = asked.map((word) => rarity(count, frequencies[word] ?? 0));
  const askedRoots = new Set(asked.map(rootOf));
  const rooted = books.map((book) => rootCounts(book, askedRoots));
  return candidates.map(({ entry }, at) =>
    asked.reduce((sum, word, place) => {
      const same = books[at]?.get(word) ?? 0;
      const times = same + shape.root * Math.max(0, (rooted[at]?.get(rootOf(word)) ?? 0) - same);
      return times === 0 ? sum : sum + (rarities[place] ?? 0) * saturated(times, entry.words.length, averageLength, shape);
    }, 0),
  );
};

/** What an entry could reach that had every word often. */
const mostOf = (asked: readonly string[], { count, frequencies }: MemoryFound['statistics'], { k1 }: Shape): number =>
  asked.reduce((sum, word) => sum + rarity(count, frequencies[word] ?? 0) * (k1 + 1), 0);

/** How much the stretch of talk speaks of what is asked, of which an entry is a part. */
const stretchScores = (candidates: readonly MemoryCandidate[], books: readonly ReadonlyMap<string, number>[], asked: readonly string[]): number[] => {
  const stretchOf: number[] = [];
  let stretch = -1;
  candidates.forEach(({ entry }, at) => {
    const before = candidates[at - 1]?.entry;
    const isNew =
      before === undefined || before.conversationId !== entry.conversationId || Math.abs(Date.parse(entry.at) - Date.parse(before.at)) > stretchGapMs;
    stretch += isNew ? 1 : 0;
    stretchOf.push(stretch);
  });
  const counts = Array.from({ length: stretch + 1 }, () => new Map<string, number>());
  const lengths = new Array<number>(stretch + 1).fill(0);
  stretchOf.forEach((number, at) => {
    lengths[number] = (lengths[number] ?? 0) + (candidates[at]?.entry.words.length ?? 0);
    for (const word of asked) {
      const times = books[at]?.get(word) ?? 0;
      if (times > 0) counts[number]?.set(word, (counts[number]?.get(word) ?? 0) + times);
    }
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const rarities = asked.map((word) => rarity(counts.length, counts.filter((words) => words.has(word)).length));
  const scores = counts.map((words, number) =>
    asked.reduce((sum, word, place) => sum + (rarities[place] ?? 0) * saturated(words.get(word) ?? 0, lengths[number] ?? 0, average, { k1: 1.2, b: 0.75 }), 0),
  );
  return stretchOf.map((number) => scores[number] ?? 0);
};

/** What stands right before and after, and before all the question that this answers. */
const around = (candidates: readonly MemoryCandidate[], own: readonly number[], at: number, weights: SaidWeights): number => {
  const entry = candidates[at]?.entry;
  const scoreAt = (distance: number): number => {
    // A neighbour that is no candidate leaves a gap: look as far as places say.
    for (let step = 1; step <= Math.abs(distance); step += 1) {
      const other = candidates[at + Math.sign(distance) * step]?.entry;
      if (other === undefined || other.conversationId !== entry?.conversationId) return 0;
      if (other.place - entry.place === distance) return own[at + Math.sign(distance) * step] ?? 0;
    }
    return 0;
  };
  const before = candidates[at - 1]?.entry;
  const answers =
    before !== undefined &&
    entry !== undefined &&
    before.conversationId === entry.conversationId &&
    before.place === entry.place - 1 &&
    before.speaker !== entry.speaker &&
    isQuestion(before.text);
  return (
    (weights.beside * (scoreAt(-1) + scoreAt(1))) / 2 + (weights.near * (scoreAt(-2) + scoreAt(2))) / 2 + (answers ? weights.answer * (own[at - 1] ?? 0) : 0)
  );
};

/** The telling words of the best few that the question did not use: what else is spoken of where it is answered. */
const feedbackScores = (
  candidates: readonly MemoryCandidate[],
  books: readonly ReadonlyMap<string, number>[],
  { asked, base, weights }: { asked: ReadonlySet<string>; base: readonly number[]; weights: SaidWeights },
): number[] => {
  if (weights.feedback === 0) return candidates.map(() => 0);
  const having = new Map<string, number>();
  for (const book of books) for (const word of book.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const rarityOf = (word: string): number => rarity(books.length, having.get(word) ?? 0);
  const best = [...base.keys()].sort((left, right) => (base[right] ?? 0) - (base[left] ?? 0)).slice(0, weights.feedbackEntries);
  const worth = new Map<string, number>();
  for (const at of best)
    for (const word of books[at]?.keys() ?? [])
      if (!asked.has(word)) worth.set(word, (worth.get(word) ?? 0) + ((base[at] ?? 0) * rarityOf(word)) / Math.sqrt(candidates[at]?.entry.words.length || 1));
  const words = [...worth].sort(([one, left], [other, right]) => right - left || compare(one, other)).slice(0, weights.feedbackWords);
  const largest = words[0]?.[1] || 1;
  const average = candidates.reduce((sum, { entry }) => sum + entry.words.length, 0) / Math.max(1, candidates.length);
  return toOne(
    candidates.map(({ entry }, at) =>
      words.reduce((sum, [word, value]) => {
        const times = books[at]?.get(word) ?? 0;
        return times === 0 ? sum : sum + (value / largest) * rarityOf(word) * saturated(times, entry.words.length, average, weights);
      }, 0),
    ),
  );
};

/** The largest becomes 1. */
const toOne = (scores: readonly number[]): number[] => {
  const largest = scores.reduce((most, score) => Math.max(most, score), 0);
  return largest === 0 ? [...scores] : scores.map((score) => score / largest);
};
