/** What was said that answers a question: found in the index, with what stands beside it, and ranked. */
import type { Embedder } from '../../shared/index.ts';
import type { MemoryIndex, MemoryQuery } from '../memory-index.ts';
import type { Owner } from '../ports.ts';
import { questionWords } from './entry-words.ts';
import { alsoOf } from './near-words.ts';
import { asksFor } from './question.ts';
import { type RankedSaid, rankSaid } from './rank-said.ts';

export interface FindSaidPorts {
  readonly index: Pick<MemoryIndex, 'search'>;
  readonly embedder: Pick<Embedder, 'embed'>;
}

/**
 * How many candidates are weighed. An answer may have no word of the question: it stands beside what has. In one conversation there is time to look further, because there
 * is less of it.
 */
const inOne = { limit: 400, beside: { best: 160, distance: 2 } } as const;
const inAll = { limit: 80, beside: { best: 20, distance: 2 } } as const;

/** Best first, at most `k`, each message once. DomainError `unavailable` when index or embedder cannot be asked. */
export const findSaid =
  ({ index, embedder }: FindSaidPorts) =>
  async (
    owner: Owner,
    { text, k, within = null, until = null }: { text: string; k: number } & Partial<Pick<MemoryQuery, 'within' | 'until'>>,
  ): Promise<RankedSaid[]> => {
    const words = questionWords(text);
    const [vector = null] = await embedder.embed([text], 'query');
    const found = await index.search(owner, { words, also: alsoOf(words), vector, within, until, ...(within === null ? inAll : inOne) });
    return onceEach(rankSaid({ text, words, asks: asksFor(text) }, found), k);
  };

/** Of a long message the best stretch. */
const onceEach = (ranked: readonly RankedSaid[], k: number): RankedSaid[] => {
  const seen = new Set<string>();
  const kept: RankedSaid[] = [];
  for (const one of ranked) {
    const key = one.entry.messageIds.join(' ') || one.entry.id;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(one);
    if (kept.length === k) break;
  }
  return kept;
};
