/** The index of memories, made equal to the book: for what could not be written at its time, for a new engine or embedder, or after a loss. */
import { indexedIds } from '../indexed-ids.ts';
import type { MemoryIndex } from '../memory-index.ts';
import type { MemoryBook, MemoryStore, Owner } from '../ports.ts';
import { memoriesOf } from '../said/answers.ts';
import { type KeepMeaningPorts, putMeaning } from './keep-meaning.ts';
import { forgottenVersion } from './memory-entries.ts';

export interface FollowBookPorts extends KeepMeaningPorts {
  readonly index: MemoryIndex;
  readonly memories: Pick<MemoryStore, 'read'>;
}

/** The index is read first: what it has by then the book had before, so that what the book lacks was forgotten. */
const compare = async (
  { index, memories }: Pick<FollowBookPorts, 'index' | 'memories'>,
  owner: Owner,
): Promise<{ book: MemoryBook; missing: string[]; left: string[] }> => {
  const there = await indexedIds(index, memoriesOf(owner));
  const book = await memories.read(owner);
  const ids = new Set(book.memories.map(({ id }) => id));
  return { book, missing: [...ids].filter((id) => !there.has(id)), left: [...there].filter((id) => !ids.has(id)) };
};

export const checkMeaning =
  (ports: Pick<FollowBookPorts, 'index' | 'memories'>) =>
  async (owner: Owner): Promise<{ readonly missing: readonly string[]; readonly left: readonly string[] }> => {
    const { missing, left } = await compare(ports, owner);
    return { missing, left };
  };

const batch = 50;

/** What is missing is put and what is left over removed; with `all`, everything is put whose words may be older than the book. */
export const catchUpMeaning =
  (ports: FollowBookPorts, { all = false }: { readonly all?: boolean } = {}) =>
  async (owner: Owner): Promise<{ readonly put: number; readonly removed: number }> => {
    const { book, missing, left } = await compare(ports, owner);
    await ports.index.remove(
      memoriesOf(owner),
      left.map((id) => ({ id, version: forgottenVersion })),
    );
    const lacking = new Set(missing);
    const put = book.memories.filter(({ id }) => all || lacking.has(id));
    for (let from = 0; from < put.length; from += batch) await putMeaning(ports, owner, put.slice(from, from + batch), book.version);
    if (put.length + left.length > 0) await ports.index.settle(memoriesOf(owner));
    return { put: missing.length, removed: left.length };
  };
