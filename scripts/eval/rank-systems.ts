/** The rankings that the product's is measured against, over the same candidates, who all passed the same hard filters. */
import type { RankedCandidate } from '../../layers/core/talent/index.ts';

export const systemNames = ['random', 'words (BM25)', 'meaning (k-NN)', 'both (RRF)'] as const;
export type SystemName = (typeof systemNames)[number];

/** Ids, best first. */
export const rankBySystem = (system: SystemName, candidates: readonly RankedCandidate[]): string[] =>
  candidates
    .map(({ candidate }) => ({ id: candidate.id, value: worthOf[system](candidate) }))
    .toSorted((left, right) => right.value - left.value || (left.id < right.id ? -1 : 1))
    .map(({ id }) => id);

type Candidate = RankedCandidate['candidate'];
const constant = 60;
const reciprocal = (place: Candidate['lexical']): number => (place === null ? 0 : 1 / (constant + place.rank));

const worthOf: Readonly<Record<SystemName, (candidate: Candidate) => number>> = {
  random: ({ id }) => hashOf(id),
  'words (BM25)': ({ lexical }) => lexical?.score ?? 0,
  'meaning (k-NN)': ({ semantic }) => semantic?.score ?? -1,
  'both (RRF)': ({ lexical, semantic }) => reciprocal(lexical) + reciprocal(semantic),
};

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) / 4_294_967_296;
};
