/**
 * The OpenSearch of a test: the server at OPENSEARCH_TEST_URL, which tests/verify/25-opensearch.sh starts (by hand: tests/servers/opensearch/opensearch.sh). Each call makes
 * a family of indices that no other test has.
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type OpenSearchClient, openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { type Indices, indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { openSearchTalentRebuilds } from '../../layers/adapters/opensearch/talent/talent-rebuilds.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
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
  const remove = async (): Promise<void> => {
    await testClient().send({ method: 'DELETE', path: `/${family.name}--*` }, z.looseObject({}));
    await testClient()
      .send({ method: 'DELETE', path: `/_index_template/${family.name}` }, z.looseObject({}))
      .catch(() => undefined);
  };
  const building = make(true);
  const rebuilds = openSearchTalentRebuilds({ client, indices, building, clock: systemClock });
  return { client, indices, index: make(false), building, rebuilds, reported, name: family.name, remove };
};
