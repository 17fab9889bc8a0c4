/**
 * Which of what was said answers a question, best first. Pure: the index finds candidates, here they are weighed, the same for both engines.
 * What counts: the question's words (BM25), those of the conversation around (its stretch, the turns beside), what the best ones speak of besides, likeness of
 * meaning, whether it offers what is asked for, and above all whose words they are.
 */
import type { MemoryCandidate, MemoryFound } from '../memory-index.ts';
import { tokensOf } from '../tokens.ts';
import { matesOf, membersOf, rootOf } from './near-words.ts';
import { isQuestion, namedSpeaker, offers, type Question, speakersOf } from './question.ts';
import { daysAsked } from './question-days.ts';

export interface RankedSaid {
  readonly entry: MemoryCandidate['entry'];
  readonly score: number;
  /** 0 to 1: of what the question's words could tell, how much is there. */
  readonly lexical: number;
  /** 0 to 1. */
  readonly semantic: number;
}

export const saidWeights = {
  stretch: 0.4,
  beside: 0.2,
  near: 0.05,
  answer: 0.3,
  meaning: 0.1,
  feedback: 0.4,
  feedbackEntries: 3,
  feedbackWords: 10,
  speaker: 1.4,
  length: 0.05,
  question: -0.05,
  time: 0.15,
  number: 0.1,
  name: 0.03,
  self: 0.1,
  k1: 0.6,
  b: 0.3,
  root: 0.6,
  kind: 0.35,
  mate: 0.4,
  addressed: 0.2,
  day: 0.2,
};
export type SaidWeights = Readonly<Record<keyof typeof saidWeights, number>>;

/** Words further apart in time are another stretch of talk. */
const stretchGapMs = 3 * 3_600_000;

export const rankSaid = (question: Question, found: MemoryFound, weights: SaidWeights = saidWeights): RankedSaid[] => {
  const candidates = inOrder(found.candidates);
  const speakers = speakersOf(candidates.map(({ entry }) => entry));
  const names = new Set(tokensOf(speakers.flatMap((speaker) => speaker.names).join(' ')));
  const asked = question.words.filter((word) => !names.has(word));
  const counted = countAsked(candidates, asked);
  const lexical = wordScores(candidates, counted, asked, found.statistics, weights);
  const kinds = kindScores(candidates, membersOf(asked), weights);
  const own = toOne(lexical.map((score, at) => score + (kinds[at] ?? 0)));
  const stretches = toOne(stretchScores(candidates, counted.same, asked));
  const base = own.map((score, at) => score + weights.stretch * (stretches[at] ?? 0) + weights.meaning * Math.max(0, candidates[at]?.cosine ?? 0));
  const named = namedSpeaker(question.text, speakers);
  const factor = candidates.map(({ entry }) => {
    if (named === undefined) return 1;
    if (entry.speaker === named) return weights.speaker;
    // What is said to her is about her too.
    return saysYou.test(entry.text) ? 1 + (weights.speaker - 1) * weights.addressed : 1;
  });
  const days = dayScores(candidates, question.text, weights.day);
  const more = feedbackScores(candidates, { asked: new Set(asked), base: base.map((score, at) => score * (factor[at] ?? 1)), weights });
  const most = mostOf(asked, found.statistics, weights);
  return candidates
    .map(({ entry, cosine }, at): RankedSaid => {
      const sum =
        (base[at] ?? 0) +
        weights.feedback * (more[at] ?? 0) +
        around(candidates, own, at, weights) +
        (days[at] ?? 0) +
        weights.length * (Math.log1p(entry.words.length) / 4) +
        (isQuestion(entry.text) ? weights.question : 0) +
        (saysSelf.test(entry.text) ? weights.self : 0) +
        (question.asks !== 'other' && offers(question.asks, entry.text) ? weights[question.asks] : 0);
      return { entry, score: sum * (factor[at] ?? 1), lexical: most === 0 ? 0 : (lexical[at] ?? 0) / most, semantic: Math.max(0, cosine ?? 0) };
    })
    .sort((left, right) => right.score - left.score || (left.entry.id < right.entry.id ? -1 : 1));
};

/** What was said on a day that is asked for, or within a week of it: talk of a day goes on after it. */
const dayScores = (candidates: readonly MemoryCandidate[], text: string, weight: number): number[] => {
  const days = daysAsked(text);
  return candidates.map(({ entry }) => {
    const far = Math.min(...days.map((day) => Math.abs(Date.parse(entry.at) - day) / dayMs));
    return far < 8 ? weight * (1 - far / 8) : 0;
  });
};
const dayMs = 86_400_000;

const saysYou = /\b(?:you|your|yours|aap|aapk[aei]|tum|tumhar[aei])\b|आप|तुम/iu;
const saysSelf = /\b(?:i|my|me|i['’]m|i['’]ve|we|our|im|ive)\b|\bmujhe\b|\bmer[aie]\b|मुझे|मेर/iu;

/** Conversations one after the other, each in the order in which it was said. */
const inOrder = (candidates: readonly MemoryCandidate[]): MemoryCandidate[] =>
  [...candidates].sort(
    ({ entry: left }, { entry: right }) =>
      compare(left.conversationId ?? '', right.conversationId ?? '') || left.place - right.place || compare(left.id, right.id),
  );
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** For each candidate how often it has each of some words; for each of the words how many candidates have it. */
interface Counted {
  readonly counts: readonly Uint8Array[];
  readonly having: readonly number[];
}

const countWords = (candidates: readonly MemoryCandidate[], words: readonly string[], numberOf: (word: string) => number | undefined): Counted => {
  const having = new Array<number>(words.length).fill(0);
  const counts = candidates.map(({ entry }) => {
    const times = new Uint8Array(words.length);
    for (const word of entry.words) {
      const number = numberOf(word);
      if (number === undefined) continue;
      if (times[number] === 0) having[number] = (having[number] ?? 0) + 1;
      times[number] = Math.min(255, (times[number] ?? 0) + 1);
    }
    return times;
  });
  return { counts, having };
};

const numbered = (words: readonly string[]): Map<string, number> => new Map(words.map((word, number) => [word, number]));

interface CountedAsked {
  readonly same: Counted;
  /** Words of the same root, the asked one among them. */
  readonly root: Counted;
  /** Words that are said for it. */
  readonly mate: readonly Uint8Array[];
}

const countAsked = (candidates: readonly MemoryCandidate[], asked: readonly string[]): CountedAsked => {
  const words = numbered(asked);
  const roots = numbered(asked.map(rootOf));
  const known = new Map<string, number | undefined>();
  const rootNumber = (word: string): number | undefined => {
    if (known.has(word)) return known.get(word);
    const number = roots.get(rootOf(word));
    known.set(word, number);
    return number;
  };
  const matesTo = new Map<string, number[]>();
  asked.forEach((word, number) => {
    for (const mate of matesOf(word)) if (!words.has(mate)) matesTo.set(mate, [...(matesTo.get(mate) ?? []), number]);
  });
  const mate = candidates.map(({ entry }) => {
    const times = new Uint8Array(asked.length);
    if (matesTo.size > 0) for (const word of entry.words) for (const number of matesTo.get(word) ?? []) times[number] = 1;
    return times;
  });
  return { same: countWords(candidates, asked, (word) => words.get(word)), root: countWords(candidates, asked, rootNumber), mate };
};

/** Words of the kinds that are asked for, each for less than a word of the question itself, and how rare it is where it was looked. */
const kindScores = (candidates: readonly MemoryCandidate[], members: readonly string[], weights: SaidWeights): number[] => {
  if (members.length === 0 || weights.kind === 0) return candidates.map(() => 0);
  const words = numbered(members);
  const { counts, having } = countWords(candidates, members, (word) => words.get(word));
  const rarities = having.map((some) => rarity(candidates.length, some));
  return counts.map((times) => {
    let [best, second] = [0, 0];
    times.forEach((count, number) => {
      const worth = count === 0 ? 0 : (rarities[number] ?? 0);
      if (worth > best) [best, second] = [worth, best];
      else if (worth > second) second = worth;
    });
    return weights.kind * (best + 0.3 * second);
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
  { same, root, mate }: CountedAsked,
  asked: readonly string[],
  { count, averageLength, frequencies }: MemoryFound['statistics'],
  weights: SaidWeights,
): number[] => {
  const rarities = asked.map((word) => rarity(count, frequencies[word] ?? 0));
  return candidates.map(({ entry }, at) =>
    rarities.reduce((sum, worth, number) => {
      const exact = same.counts[at]?.[number] ?? 0;
      const times = exact + weights.root * Math.max(0, (root.counts[at]?.[number] ?? 0) - exact);
      const said = times === 0 ? weights.mate * (mate[at]?.[number] ?? 0) : times;
      return said === 0 ? sum : sum + worth * saturated(said, entry.words.length, averageLength, weights);
    }, 0),
  );
};

/** What an entry could reach that had every word often. */
const mostOf = (asked: readonly string[], { count, frequencies }: MemoryFound['statistics'], { k1 }: Shape): number =>
  asked.reduce((sum, word) => sum + rarity(count, frequencies[word] ?? 0) * (k1 + 1), 0);

/** How much the stretch of talk speaks of what is asked, of which an entry is a part. */
const stretchScores = (candidates: readonly MemoryCandidate[], { counts }: Counted, asked: readonly string[]): number[] => {
  const stretchOf: number[] = [];
  let stretch = -1;
  candidates.forEach(({ entry }, at) => {
    const before = candidates[at - 1]?.entry;
    const isNew =
      before === undefined || before.conversationId !== entry.conversationId || Math.abs(Date.parse(entry.at) - Date.parse(before.at)) > stretchGapMs;
    stretch += isNew ? 1 : 0;
    stretchOf.push(stretch);
  });
  const sums = Array.from({ length: stretch + 1 }, () => new Uint32Array(asked.length));
  const lengths = new Array<number>(stretch + 1).fill(0);
  stretchOf.forEach((number, at) => {
    lengths[number] = (lengths[number] ?? 0) + (candidates[at]?.entry.words.length ?? 0);
    const sum = sums[number] as Uint32Array;
    counts[at]?.forEach((times, word) => {
      sum[word] = (sum[word] ?? 0) + times;
    });
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const rarities = asked.map((_, word) => rarity(sums.length, sums.filter((sum) => (sum[word] ?? 0) > 0).length));
  const scores = sums.map((sum, number) =>
    rarities.reduce((score, worth, word) => score + worth * saturated(sum[word] ?? 0, lengths[number] ?? 0, average, { k1: 1.2, b: 0.75 }), 0),
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
  { asked, base, weights }: { asked: ReadonlySet<string>; base: readonly number[]; weights: SaidWeights },
): number[] => {
  if (weights.feedback === 0) return candidates.map(() => 0);
  const best = [...base.keys()].sort((left, right) => (base[right] ?? 0) - (base[left] ?? 0)).slice(0, weights.feedbackEntries);
  const said = [...new Set(best.flatMap((at) => candidates[at]?.entry.words ?? []))].filter((word) => !asked.has(word));
  const numbers = numbered(said);
  const { counts, having } = countWords(candidates, said, (word) => numbers.get(word));
  const rarities = having.map((some) => rarity(candidates.length, some));
  const worth = said.map((_, number) =>
    best.reduce((sum, at) => {
      const has = (counts[at]?.[number] ?? 0) > 0;
      return has ? sum + ((base[at] ?? 0) * (rarities[number] ?? 0)) / Math.sqrt(candidates[at]?.entry.words.length || 1) : sum;
    }, 0),
  );
  const chosen = [...said.keys()].sort((left, right) => (worth[right] ?? 0) - (worth[left] ?? 0) || left - right).slice(0, weights.feedbackWords);
  const largest = worth[chosen[0] ?? -1] || 1;
  const average = candidates.reduce((sum, { entry }) => sum + entry.words.length, 0) / Math.max(1, candidates.length);
  return toOne(
    candidates.map(({ entry }, at) =>
      chosen.reduce((sum, number) => {
        const times = counts[at]?.[number] ?? 0;
        return times === 0 ? sum : sum + ((worth[number] ?? 0) / largest) * (rarities[number] ?? 0) * saturated(times, entry.words.length, average, weights);
      }, 0),
    ),
  );
};

/** The largest becomes 1. */
const toOne = (scores: readonly number[]): number[] => {
  const largest = scores.reduce((most, score) => Math.max(most, score), 0);
  return largest === 0 ? [...scores] : scores.map((score) => score / largest);
};
