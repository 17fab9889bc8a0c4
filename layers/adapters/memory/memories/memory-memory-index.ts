/** MemoryIndex in memory, by brute force: what the engines are compared with. */
import type { IndexedEntry, MemoryIndex, MemoryQuery, Owner } from '../../../core/memory/index.ts';

interface Kept {
  readonly version: number;
  readonly entry: IndexedEntry | undefined;
}

export const memoryMemoryIndex = (embedder: { readonly id: string } = { id: 'none' }): MemoryIndex => {
  const users = new Map<string, Map<string, Kept>>();
  const keptOf = ({ org, sub }: Owner): Map<string, Kept> => {
    const key = JSON.stringify([org, sub]);
    const kept = users.get(key) ?? new Map<string, Kept>();
    users.set(key, kept);
    return kept;
  };
  const entriesOf = (owner: Owner): IndexedEntry[] => [...keptOf(owner).values()].flatMap(({ entry }) => entry ?? []);
  const keep = (owner: Owner, id: string, version: number, entry: IndexedEntry | undefined): void => {
    const kept = keptOf(owner);
    if ((kept.get(id)?.version ?? -1) < version) kept.set(id, { version, entry });
  };

  return {
    embedderId: embedder.id,
    put: async (owner, entries) => {
      for (const entry of entries) keep(owner, entry.id, entry.version, entry);
    },
    remove: async (owner, entries) => {
      for (const { id, version } of entries) keep(owner, id, version, undefined);
    },
    removeConversation: async (owner, conversationId) => {
      for (const { id, version, conversationId: its } of entriesOf(owner)) if (its === conversationId) keep(owner, id, version + 0.5, undefined);
    },
    removeOwner: async (owner) => keptOf(owner).clear(),
    settle: async () => undefined,
    search: async (owner, query) => {
      const entries = entriesOf(owner);
      const having = (word: string): number => entries.filter(({ words }) => words.includes(word)).length;
      const frequencies = Object.fromEntries(query.words.map((word) => [word, having(word)]));
      const averageLength = entries.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, entries.length);
      const searched = entries.filter((entry) => passes(entry, query));
      const rarity = (word: string): number => Math.log(1 + entries.length / (1 + having(word)));
      const worth = new Map([...query.words.map((word) => [word, rarity(word)] as const), ...query.also.map((word) => [word, rarity(word) / 3] as const)]);
      const wordsOf = ({ words }: IndexedEntry): number => [...worth].reduce((sum, [word, value]) => sum + (words.includes(word) ? value : 0), 0);
      const cosineOf = (entry: IndexedEntry): number =>
        query.vector === null ? 0 : entry.vector.reduce((sum, value, at) => sum + value * (query.vector?.[at] ?? 0), 0);
      const lexical = best(searched, query.limit, wordsOf);
      const semantic = query.vector === null ? [] : best(searched, query.limit, cosineOf);
      const found = new Set([...lexical, ...semantic]);
      const near = new Set(
        best([...found], query.beside.best, (entry) => wordsOf(entry) + cosineOf(entry)).flatMap((entry) => placesBeside(entry, query.beside.distance)),
      );
      for (const entry of searched) if (entry.conversationId !== null && near.has(placeOf(entry, 0))) found.add(entry);
      const candidates = [...found].map((entry) => ({ entry: without(entry), cosine: query.vector === null ? null : cosineOf(entry) }));
      return { candidates, statistics: { count: entries.length, averageLength, frequencies } };
    },
    list: async (owner, after, limit = 1_000) =>
      entriesOf(owner)
        .filter(({ id }) => id > (after ?? ''))
        .sort((left, right) => (left.id < right.id ? -1 : 1))
        .slice(0, limit)
        .map(({ id, version }) => ({ id, version })),
  };
};

const passes = ({ conversationId, at }: IndexedEntry, { within, until }: MemoryQuery): boolean =>
  (within === null || conversationId === within) && (until === null || at <= until);

const best = (entries: readonly IndexedEntry[], most: number, scoreOf: (entry: IndexedEntry) => number): IndexedEntry[] =>
  entries
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || (left.entry.id < right.entry.id ? -1 : 1))
    .slice(0, most)
    .map(({ entry }) => entry);

const without = ({ vector: _, ...entry }: IndexedEntry): Omit<IndexedEntry, 'vector'> => entry;

const placeOf = ({ conversationId, place }: IndexedEntry, step: number): string => `${conversationId} ${place + step}`;
const placesBeside = (entry: IndexedEntry, distance: number): string[] => Array.from({ length: 2 * distance + 1 }, (_, at) => placeOf(entry, at - distance));
