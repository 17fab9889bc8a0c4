/** A second look: who answers a description best says in her own words what it means, and others are found who say that and not what was asked. */
import { nearnessOf } from './nearness.ts';
import { sharedWordsOf } from './shared-words.ts';
import type { IndexCandidate, IndexFilter, IndexResult, TalentIndex } from './talent-index.ts';

export interface SecondLook {
  readonly filter: IndexFilter;
  /** The question, of length 1. */
  readonly vector: Float32Array;
  readonly first: IndexResult;
  /** Who may be shown at all. */
  readonly isIn: (candidate: IndexCandidate) => boolean;
  readonly limit: number;
  /** Whether people are brought in, too, by words that the first look's best share: for lists longer than a page. */
  readonly byWords?: boolean;
}

/** Each is a pass over those who use it; more brought no more of the right people. */
const mostWords = 40;

/** So many of the best speak, and weigh so much beside the question. */
const speakers = 5;
const share = 0.4;
/** Among so few nobody is looked for again, and the best would be anybody. */
const few = 20;
/** Of the length squared: what is left are some thirty numbers of a hashed vector, and each costs a pass over everybody. */
const kept = 0.98;

/** The same people and perhaps others, with nearness to the new question in place of the old; as they were where too few were found. */
export const lookAgain = async (
  index: Pick<TalentIndex, 'search' | 'documents'>,
  org: string,
  { filter, vector, first, isIn, limit, byWords = false }: SecondLook,
): Promise<IndexResult> => {
  if (first.total <= few) return first;
  const best = first.candidates
    .filter((candidate) => candidate.semantic !== null && isIn(candidate))
    .toSorted((one, other) => (one.semantic?.rank ?? 0) - (other.semantic?.rank ?? 0))
    .slice(0, speakers);
  if (best.length < speakers) return first;
  const documents = await index.documents(
    org,
    best.map(({ id }) => id),
  );
  const asked = withTheirs(
    vector,
    documents.map((document) => document.vector),
  );
  const words = byWords ? wordsOf(first.candidates.filter(isIn)) : '';
  const second = await index.search(org, { filter, words, vector: asked, welcome: [], limit });
  const places = new Map(second.candidates.map(({ id, semantic }) => [id, semantic]));
  const known = new Map(first.candidates.map((candidate) => [candidate.id, candidate]));
  const all = new Map([...second.candidates, ...first.candidates].map((candidate) => [candidate.id, candidate]));
  return {
    total: first.total,
    candidates: [...all.values()]
      // Places by words are the first question's: the second's are not what was asked.
      .map((candidate) => ({ ...candidate, lexical: null, ...known.get(candidate.id), semantic: places.get(candidate.id) ?? null }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
};

const wordsOf = (candidates: readonly IndexCandidate[]): string => {
  const nearness = nearnessOf(candidates.map(({ semantic }) => semantic));
  return sharedWordsOf(
    candidates.map(({ facts }, at) => ({ facts, nearness: nearness[at] ?? 0 })),
    mostWords,
  ).join(' ');
};

/** Length 1, its least numbers left out. */
const withTheirs = (vector: Float32Array, theirs: readonly Float32Array[]): Float32Array => {
  const mean = ofLengthOne(vector.map((_, at) => theirs.reduce((sum, one) => sum + (one[at] ?? 0), 0)));
  const sum = ofLengthOne(vector.map((value, at) => value + share * (mean[at] ?? 0)));
  let left = kept;
  const least = [...sum]
    .map(Math.abs)
    .toSorted((one, other) => other - one)
    .find((value) => {
      left -= value * value;
      return left <= 0;
    });
  return ofLengthOne(sum.map((value) => (Math.abs(value) < (least ?? 0) ? 0 : value)));
};

const ofLengthOne = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
};
