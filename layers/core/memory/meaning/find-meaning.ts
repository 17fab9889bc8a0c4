/** How like in meaning a user's memories are to a question, whatever words either uses. */
import type { Embedder } from '../../shared/index.ts';
import type { Memory } from '../memory.ts';
import type { MemoryIndex } from '../memory-index.ts';
import type { Owner } from '../ports.ts';
import { memoriesOf } from '../said/answers.ts';

export interface FindMeaningPorts {
  readonly index: Pick<MemoryIndex, 'search'>;
  readonly embedder: Pick<Embedder, 'embed'>;
}

/** Cosine of a memory with the question; undefined: not among the nearest, or in the index in other words than in the book. */
export type LikenessOf = (memory: Pick<Memory, 'id' | 'text'>) => number | undefined;

/** More are never told: twice of them leaves room for what has ended since. */
const nearest = 60;

/** DomainError `unavailable` when index or embedder cannot be asked. */
export const findMeaning =
  ({ index, embedder }: FindMeaningPorts) =>
  async (owner: Owner, { text, until }: { readonly text: string; readonly until: string }): Promise<LikenessOf> => {
    const [vector = null] = await embedder.embed([text], 'query');
    const query = { words: [], also: [], vector, within: null, until, limit: nearest, beside: { best: 0, distance: 0 } };
    const { candidates } = await index.search(memoriesOf(owner), query);
    const found = new Map(candidates.map(({ entry, cosine }) => [entry.id, { text: entry.text, cosine: cosine ?? 0 }]));
    return (memory) => {
      const one = found.get(memory.id);
      return one?.text === memory.text ? one.cosine : undefined;
    };
  };
