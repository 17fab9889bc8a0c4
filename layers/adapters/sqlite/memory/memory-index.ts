/** MemoryIndex on SQLite: one file per tenant and embedder under a folder, in worker threads. Start at `memory-file.ts`. */
import type { IndexedEntry, MemoryCandidate, MemoryIndex, Owner } from '../../../core/memory/index.ts';
import type { Embedder } from '../../../core/shared/index.ts';
import { workerPool } from '../talent/worker-pool.ts';
import { tenantPath } from '../tenant-path.ts';
import type { FoundEntries, StoredEntry } from './memory-file.ts';

export interface SqliteMemoryIndexOptions {
  /** Files are made in here, and folders as needed. */
  readonly folder: string;
  readonly embedder: Pick<Embedder, 'id'>;
  /** Threads. @default 2 */
  readonly threads?: number;
}

export interface SqliteMemoryIndex extends MemoryIndex {
  close(): Promise<void>;
}

export const sqliteMemoryIndex = ({ folder, embedder, threads = 2 }: SqliteMemoryIndexOptions): SqliteMemoryIndex => {
  const pool = workerPool({}, threads, new URL('./memory-worker.ts', import.meta.url));
  const run = ({ org, sub }: Owner, kind: 'read' | 'write', method: string, ...args: unknown[]): Promise<unknown> =>
    pool.run({ path: tenantPath(folder, embedder.id, org), method, args: [sub, ...args] }, kind);

  return {
    embedderId: embedder.id,
    put: async (owner, entries) => {
      for (let from = 0; from < entries.length; from += batch) await run(owner, 'write', 'put', entries.slice(from, from + batch).map(stored));
    },
    remove: async (owner, entries) => void (await run(owner, 'write', 'remove', entries)),
    removeConversation: async (owner, conversationId) => void (await run(owner, 'write', 'removeConversation', conversationId)),
    removeOwner: async (owner) => void (await run(owner, 'write', 'removeOwner')),
    // What a transaction stored, every reader sees at its next look.
    settle: async () => undefined,
    search: async (owner, query) => {
      const { found, ...statistics } = (await run(owner, 'read', 'search', query)) as FoundEntries;
      const candidates = found.map(
        ({ content, words, cosine }): MemoryCandidate => ({ entry: { ...(JSON.parse(content) as Content), words: words.split(' ') }, cosine }),
      );
      return { candidates, statistics };
    },
    list: async (owner, after, limit = 1_000) => (await run(owner, 'read', 'list', after, limit)) as { id: string; version: number }[],
    close: pool.close,
  };
};

/** Small enough that searches in the same thread do not wait long. */
const batch = 200;

type Content = Omit<IndexedEntry, 'words' | 'vector'>;

const stored = ({ words, vector, ...content }: IndexedEntry): StoredEntry => ({
  id: content.id,
  version: content.version,
  conversation: content.conversationId,
  place: content.place,
  at: content.at,
  content: JSON.stringify(content),
  words,
  vector,
});
