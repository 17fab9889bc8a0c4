/** What a search found, on its way between threads: numbers alone, because a few hundred objects cost more to send than to find. */
import type { IndexPlace } from '../../../core/talent/index.ts';

export interface FoundRows {
  readonly epoch: number;
  readonly total: number;
  /** Seven numbers for each candidate: her row, and rank and score of each kind; rank 0 is no place. In order of id. */
  readonly packed: Float64Array;
}

export interface FoundRow {
  /** Nobody else's as long as the epoch is the same. */
  readonly row: number;
  readonly lexical: IndexPlace | null;
  readonly semantic: IndexPlace | null;
  readonly welcome: IndexPlace | null;
}

const kinds = ['lexical', 'semantic', 'welcome'] as const;
const width = 1 + 2 * kinds.length;

export const packRows = (found: readonly FoundRow[]): Float64Array => {
  const packed = new Float64Array(width * found.length);
  found.forEach((candidate, at) => {
    packed[width * at] = candidate.row;
    kinds.forEach((kind, place) => {
      packed[width * at + 1 + 2 * place] = candidate[kind]?.rank ?? 0;
      packed[width * at + 2 + 2 * place] = candidate[kind]?.score ?? 0;
    });
  });
  return packed;
};

export const unpackRows = (packed: Float64Array): FoundRow[] => {
  const placeAt = (at: number): IndexPlace | null => (packed[at] === 0 ? null : { rank: packed[at] as number, score: packed[at + 1] as number });
  return Array.from({ length: packed.length / width }, (_, candidate) => {
    const at = width * candidate;
    return { row: packed[at] as number, lexical: placeAt(at + 1), semantic: placeAt(at + 3), welcome: placeAt(at + 5) };
  });
};
