/** The talent index of an evaluation, by the name of its engine. `opensearch` starts a server of its own unless OPENSEARCH_TEST_URL names one. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { sqliteTalentIndex } from '../../layers/adapters/sqlite/talent/talent-index.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { TalentIndex } from '../../layers/core/talent/index.ts';
import { evaluationServer } from './opensearch-server.ts';

export const engineNames = ['sqlite', 'opensearch'] as const;
export type EngineName = (typeof engineNames)[number];

export interface OpenedIndex {
  readonly index: TalentIndex;
  close(): Promise<void>;
}

export const openTalentIndex = async (store: EngineName, embedder: Embedder): Promise<OpenedIndex> =>
  store === 'sqlite' ? openSqlite(embedder) : openOpenSearch(embedder);

const openSqlite = (embedder: Embedder): OpenedIndex => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-eval-'));
  const index = sqliteTalentIndex({ folder, embedder });
  const close = async (): Promise<void> => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { index, close };
};

const openOpenSearch = async (embedder: Embedder): Promise<OpenedIndex> => {
  const server = await evaluationServer();
  const client = openSearchClient({ endpoint: server.url, clock: systemClock, random: Math.random, deadlineMs: 60_000 });
  // Nobody else's indices are of this family.
  const named = { id: `eval-${randomBytes(5).toString('hex')}-${embedder.dimensions}`, dimensions: embedder.dimensions };
  const family = talentIndexFamily(named);
  const indices = indicesOf(client, family);
  const index = openSearchTalentIndex({ client, indices, embedder: named, clock: systemClock, random: Math.random, onWrongTenant: () => undefined });
  const close = async (): Promise<void> => {
    try {
      await client.send({ method: 'DELETE', path: `/${family.name}--*` }, z.looseObject({}));
    } finally {
      await server.stop();
    }
  };
  return { index, close };
};
