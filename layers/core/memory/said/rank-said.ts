/**
 * Which of what was said answers a question, best first. Pure: the index finds candidates, here they are weighed, the same for both engines.
 * What counts: the question's words (BM25), each where it is nearest, those of the stretch of talk, what the best ones speak of besides, likeness of
 * meaning, whether it offers what is asked for, and above all whose words they are.
 */
import type { MemoryCandidate, MemoryFound } from '../memory-index.ts';
import { tokensOf } from '../tokens.ts';
import { askedWords, coveredShares, kindScores, mostOf, pairScores, wordScores } from './asked-words.ts';
import { feedbackScores } from './feedback.ts';
import { nearestScores } from './nearest-words.ts';
import { isQuestion, namedSpeakers, offers, type Question, speakersOf } from './question.ts';
import { daysAsked } from './question-days.ts';
import { stretchesOf, stretchScores } from './stretches.ts';

export interface RankedSaid {
  readonly entry: MemoryCandidate['entry'];
  readonly score: number;
  /** 0 to 1: of what the question's words could tell, how much is there. */
  readonly lexical: number;
  /** 0 to 1: how much of what the question's words are worth is there at all, however often; words said for them count for less. */
  readonly covered: number;
  /** 0 to 1. */
  readonly semantic: number;
}

export const saidWeights = {
  stretch: 0.3,
  near: 1,
  meaning: 0.03,
  feedback: 0.4,
  speaker: 1.4,
  question: 0,
  time: 0.3,
  number: 0.1,
  name: 0.05,
  self: 0.1,
  k1: 0.6,
  b: 0.5,
  root: 0.6,
  mate: 0.3,
  kind: 0.35,
  pair: 0.4,
  everyday: 0.4,
  addressed: 0.2,
  day: 0.2,
};
export type SaidWeights = Readonly<Record<keyof typeof saidWeights, number>>;

export const rankSaid = (question: Question, found: MemoryFound, weights: SaidWeights = saidWeights): RankedSaid[] => {
  const candidates = inOrder(found.candidates);
  const speakers = speakersOf(candidates.map(({ entry }) => entry));
  const names = new Set(tokensOf(speakers.flatMap((speaker) => speaker.names).join(' ')));
  const asked = question.words.filter((word) => !names.has(word));
  const words = askedWords(candidates, asked, found.statistics, weights);
  const stretches = stretchesOf(candidates);
  const lexical = wordScores(candidates, words);
  const kinds = kindScores(candidates, asked);
  const pairs = pairScores(candidates, asked, words);
  const own = lexical.map((score, at) => score + weights.kind * (kinds[at] ?? 0) + weights.pair * (pairs[at] ?? 0));
  const largest = Math.max(...own) || 1;
  const near = nearestScores(candidates, stretches, words);
  const around = stretchScores(candidates, stretches, words);
  const base = own.map(
    (score, at) =>
      (score + weights.near * (near[at] ?? 0)) / largest + weights.stretch * (around[at] ?? 0) + weights.meaning * Math.max(0, candidates[at]?.cosine ?? 0),
  );
  const factor = speakerFactors(candidates, namedSpeakers(question.text, speakers), weights);
  const days = dayScores(candidates, question.text, weights.day);
  const more = feedbackScores(
    candidates,
    new Set(asked),
    base.map((score, at) => score * (factor[at] ?? 1)),
    base,
    weights,
  );
  const most = mostOf(words, weights);
  const covered = coveredShares(candidates, words);
  return candidates
    .map(({ entry, cosine }, at): RankedSaid => {
      const sum =
        (base[at] ?? 0) +
        weights.feedback * (more[at] ?? 0) +
        (days[at] ?? 0) +
        (isQuestion(entry.text) ? weights.question : 0) +
        (saysSelf.test(entry.text) ? weights.self : 0) +
        (question.asks !== 'other' && offers(question.asks, entry.text) ? weights[question.asks] : 0);
      return {
        entry,
        score: sum * (factor[at] ?? 1),
        lexical: most === 0 ? 0 : (lexical[at] ?? 0) / most,
        covered: covered[at] ?? 0,
        semantic: Math.max(0, cosine ?? 0),
      };
    })
    .sort((left, right) => right.score - left.score || (left.entry.id < right.entry.id ? -1 : 1));
};

/** The words of those who are named weigh more; with nobody named, or everybody, all weigh the same. */
const speakerFactors = (candidates: readonly MemoryCandidate[], named: ReadonlySet<string>, { speaker, addressed }: SaidWeights): number[] =>
  candidates.map(({ entry }) => {
    if (named.size === 0) return 1;
    if (named.has(entry.speaker)) return speaker;
    // What is said to her is about her too.
    return saysYou.test(entry.text) ? 1 + (speaker - 1) * addressed : 1;
  });

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
