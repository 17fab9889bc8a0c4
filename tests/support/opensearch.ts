/**
 * The OpenSearch of a test: the server at OPENSEARCH_TEST_URL, which tests/verify/25-opensearch.sh starts (by hand: tests/servers/opensearch/opensearch.sh). Each call makes
 * a family of indices that no other test has.
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type OpenSearchClient, openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { type Indices, indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchMemoryIndex } from '../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../layers/adapters/opensearch/memory/memory-mapping.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { openSearchTalentRebuilds } from '../../layers/adapters/opensearch/talent/talent-rebuilds.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { MemoryIndex, Owner } from '../../layers/core/memory/index.ts';
import type { IndexRebuilds, TalentIndex } from '../../layers/core/talent/index.ts';

const url = process.env['OPENSEARCH_TEST_URL'];

/** Why a test of this server cannot run here, or undefined when it can. */
export const openSearchMissing = url ? undefined : 'needs a real OpenSearch: npm run verify starts one (Java 21, Maven), or set OPENSEARCH_TEST_URL';

export interface TalentWorld {
  readonly client: OpenSearchClient;
  readonly indices: Indices;
  readonly index: TalentIndex;
  /** The one that is being built. */
  readonly building: TalentIndex;
  readonly rebuilds: IndexRebuilds;
  /** Tenants for whom another's document was answered. */
  readonly reported: string[];
  readonly name: string;
  remove(): Promise<void>;
}

export const testClient = (endpoint = url ?? ''): OpenSearchClient =>
  openSearchClient({ endpoint, clock: systemClock, random: Math.random, deadlineMs: 30_000 });

export const talentWorld = (dimensions: number, client: OpenSearchClient = testClient()): TalentWorld => {
  const embedder = { id: `test-${randomBytes(6).toString('hex')}-${dimensions}`, dimensions };
  const family = talentIndexFamily(embedder);
  const indices = indicesOf(client, family);
  const reported: string[] = [];
  const make = (building: boolean): TalentIndex =>
    openSearchTalentIndex({ client, indices, embedder, clock: systemClock, random: Math.random, building, onWrongTenant: (org) => void reported.push(org) });
  const building = make(true);
  const rebuilds = openSearchTalentRebuilds({ client, indices, building, clock: systemClock });
  return { client, indices, index: make(false), building, rebuilds, reported, name: family.name, remove: () => removeFamily(family.name) };
};

const removeFamily = async (name: string): Promise<void> => {
  await testClient().send({ method: 'DELETE', path: `/${name}--*` }, z.looseObject({}));
  await testClient()
    .send({ method: 'DELETE', path: `/_index_template/${name}` }, z.looseObject({}))
    .catch(() => undefined);
};

export interface MemoryWorld {
  readonly index: MemoryIndex;
  /** Users for whom another's entry was answered. */
  readonly reported: Owner[];
  readonly name: string;
  remove(): Promise<void>;
}

export const memoryWorld = (dimensions: number, client: OpenSearchClient = testClient()): MemoryWorld => {
  const embedder = { id: `test-${randomBytes(6).toString('hex')}-${dimensions}`, dimensions };
  const family = memoryIndexFamily(embedder);
  const reported: Owner[] = [];
  const onWrongTenant = (owner: Owner): void => void reported.push(owner);
  const index = openSearchMemoryIndex({ client, indices: indicesOf(client, family), embedder, clock: systemClock, random: Math.random, onWrongTenant });
  return { index, reported, name: family.name, remove: () => removeFamily(family.name) };
};
