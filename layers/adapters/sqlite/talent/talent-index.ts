/** TalentIndex on SQLite: one file per tenant and embedder under a folder, in worker threads. Start at `tenant-file.ts`. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Embedder } from '../../../core/shared/index.ts';
import type { EmbeddedDocument, IndexCandidate, IndexQuery, IndexRebuilds, IndexResult, SearchFacts, TalentIndex } from '../../../core/talent/index.ts';
import { type FoundRows, unpackRows } from './found-rows.ts';
import { keptFacts, type StoredFacts } from './kept-facts.ts';
import type { StoredDocument, Target } from './tenant-file.ts';
import { workerPool } from './worker-pool.ts';

export interface SqliteTalentIndexOptions {
  /** Files are made in here, and folders as needed. */
  readonly folder: string;
  readonly embedder: Pick<Embedder, 'id' | 'dimensions'>;
  /** Threads. @default 2 */
  readonly threads?: number;
}

export interface SqliteTalentIndex extends TalentIndex {
  readonly rebuilds: IndexRebuilds;
  close(): Promise<void>;
}

export const sqliteTalentIndex = ({ folder, embedder, threads = 2 }: SqliteTalentIndexOptions): SqliteTalentIndex => {
  const pool = workerPool({ dimensions: embedder.dimensions }, threads);
  const paths = new Map<string, string>();
  const pathOf = (org: string): string => {
    const path = paths.get(org) ?? join(folder, embedder.id, `${fileName(org)}.db`);
    if (paths.size > 1_000) paths.clear();
    paths.set(org, path);
    return path;
  };
  const read = (org: string, method: 'list' | 'documents' | 'count' | 'search' | 'facts', ...args: unknown[]) =>
    pool.run({ path: pathOf(org), method, args }, method === 'facts' || method === 'count' ? 'next' : 'read');
  const write = (org: string, method: 'put' | 'remove' | 'drop' | 'beginBuilding' | 'switchOver', ...args: unknown[]) =>
    pool.run({ path: pathOf(org), method, args }, 'write');

  /** What both the live index and the one that is being built can do. */
  const of = (target: Target): IndexRebuilds['building'] => ({
    put: async (org, documents) => {
      const stored = documents.map((document): StoredDocument => ({ ...document, facts: JSON.stringify(document.facts) }));
      for (let from = 0; from < stored.length; from += batch) await write(org, 'put', stored.slice(from, from + batch), target);
    },
    remove: async (org, people) => void (await write(org, 'remove', people, target)),
    // What a transaction stored, every reader sees at its next look.
    settle: async () => undefined,
    documents: async (org, ids) =>
      ((await read(org, 'documents', ids, target)) as StoredDocument[]).map(
        (stored): EmbeddedDocument => ({ ...stored, facts: JSON.parse(stored.facts) as SearchFacts }),
      ),
    list: async (org, after, limit = 1_000) => (await read(org, 'list', after, limit, target)) as { id: string; version: number }[],
  });

  const facts = keptFacts();
  const search = async (org: string, query: IndexQuery): Promise<{ result: IndexResult; isWhole: boolean }> => {
    const { epoch, total, packed } = (await read(org, 'search', query)) as FoundRows;
    const rows = unpackRows(packed);
    const known = await facts.of(
      pathOf(org),
      epoch,
      rows.map(({ row }) => row),
      async (lacking) => (await read(org, 'facts', epoch, lacking)) as (StoredFacts | null)[],
    );
    const found = rows.flatMap(({ lexical, semantic, welcome }, at): IndexCandidate[] => {
      const hers = known[at];
      // Gone between the two reads: somebody took her out, or changed her.
      return hers === null || hers === undefined ? [] : [{ ...hers, lexical, semantic, welcome }];
    });
    return { result: { total, candidates: found }, isWhole: found.length === rows.length };
  };

  return {
    embedderId: embedder.id,
    ...of('live'),
    search: async (org, query) => {
      const first = await search(org, query);
      // Another index took the place of this one between the two reads: it is asked.
      return first.isWhole ? first.result : (await search(org, query)).result;
    },
    count: async (org, filters) => (await read(org, 'count', filters)) as number[],
    drop: async (org) => void (await write(org, 'drop')),
    rebuilds: {
      building: of('building'),
      // A tenant's file is its own: the others need not be known.
      begin: async ({ orgs, resume }) => {
        for (const org of orgs) await write(org, 'beginBuilding', resume);
      },
      switchOver: async ({ orgs }) => {
        for (const org of orgs) await write(org, 'switchOver');
      },
    },
    close: pool.close,
  };
};

/** Small enough that searches in the same thread do not wait long. */
const batch = 200;

/** Whatever characters a tenant's id has, its file lies in this folder, and two ids never share one. */
const fileName = (org: string): string =>
  `${org.replaceAll(/[^A-Za-z0-9_-]/gu, '_').slice(0, 40)}-${createHash('sha256').update(org).digest('hex').slice(0, 16)}`;
