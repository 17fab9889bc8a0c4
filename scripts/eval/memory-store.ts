/** The memory index of an evaluation, by the name of its engine. `opensearch` starts a server of its own unless OPENSEARCH_TEST_URL names one. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchMemoryIndex } from '../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../layers/adapters/opensearch/memory/memory-mapping.ts';
import { sqliteMemoryIndex } from '../../layers/adapters/sqlite/memory/memory-index.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { MemoryIndex } from '../../layers/core/memory/index.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import { evaluationServer } from './opensearch-server.ts';

interface Opened {
  readonly index: MemoryIndex;
  close(): Promise<void>;
}

export const openMemoryIndex = async (store: string, embedder: Embedder): Promise<Opened> => {
  if (store === 'sqlite') return openSqlite(embedder);
  if (store === 'opensearch') return openOpenSearch(embedder);
  throw new Error('the engines that this command knows: sqlite, opensearch');
};

const openSqlite = (embedder: Embedder): Opened => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-eval-'));
  const index = sqliteMemoryIndex({ folder, embedder });
  const close = async (): Promise<void> => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { index, close };
};

const openOpenSearch = async (embedder: Embedder): Promise<Opened> => {
  const server = await evaluationServer();
  const client = openSearchClient({ endpoint: server.url, clock: systemClock, random: Math.random, deadlineMs: 60_000 });
  // Nobody else's indices are of this family.
  const named = { id: `eval-${randomBytes(5).toString('hex')}-${embedder.dimensions}`, dimensions: embedder.dimensions };
  const family = memoryIndexFamily(named);
  const indices = indicesOf(client, family);
  const onWrongTenant = (): void => undefined;
  const index = openSearchMemoryIndex({ client, indices, embedder: named, clock: systemClock, random: Math.random, onWrongTenant });
  const close = async (): Promise<void> => {
    try {
      await client.send({ method: 'DELETE', path: `/${family.name}--*` }, z.looseObject({}));
    } finally {
      await server.stop();
    }
  };
  return { index, close };
};
