/** The indices of people that are kept where the product runs: on OpenSearch where there is one, else in files of this machine; one for each embedder. */
import { join } from 'node:path';
import { bedrockEmbedder } from '../../layers/adapters/bedrock/bedrock-embedder.ts';
import { rememberingEmbedder } from '../../layers/adapters/bedrock/remembering-embedder.ts';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { type Indices, indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { openSearchTalentRebuilds } from '../../layers/adapters/opensearch/talent/talent-rebuilds.ts';
import { signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import { sqliteTalentIndex } from '../../layers/adapters/sqlite/talent/talent-index.ts';
import { sha256Hex, systemClock, systemRandom } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { IndexRebuilds, TalentIndex } from '../../layers/core/talent/index.ts';
import type { Log } from '../_kit/log.ts';
import { bedrockCredentials } from './credentials.ts';
import type { Env } from './env.ts';
import { composeOpenSearch } from './opensearch.ts';

export type IndexEnv = Pick<
  Env,
  | 'AWS_REGION'
  | 'OPENSEARCH_URL'
  | 'CASTMATCH_HOME'
  | 'CASTMATCH_EMBEDDER'
  | 'CASTMATCH_EMBEDDER_NEXT'
  | 'CASTMATCH_BEDROCK_REGION'
  | 'CASTMATCH_BEDROCK_BASE_URL'
>;

export interface KeptTalentIndex {
  readonly store: 'opensearch' | 'sqlite';
  readonly index: TalentIndex;
  readonly embedder: Embedder;
  readonly rebuilds: IndexRebuilds;
  /** Of OpenSearch, which keeps the index that was live before. */
  readonly generations: Pick<Indices, 'confirm' | 'goBack'> | undefined;
  close(): Promise<void>;
}

/** The one that is searched; undefined where the facts in memory are. */
export const composeTalentIndex = (env: IndexEnv, { log }: { readonly log: Log }): KeptTalentIndex | undefined =>
  indexFor(env, composeEmbedder(env, env.CASTMATCH_EMBEDDER), log);

/** That one, and the one of another embedder that is filled to take its place. */
export const composeTalentIndexes = (env: IndexEnv, { log }: { readonly log: Log }): readonly KeptTalentIndex[] =>
  [env.CASTMATCH_EMBEDDER, env.CASTMATCH_EMBEDDER_NEXT].flatMap((name) => (name === undefined ? [] : (indexFor(env, composeEmbedder(env, name), log) ?? [])));

const queriesKept = 500;

const composeEmbedder = (env: IndexEnv, name: Env['CASTMATCH_EMBEDDER']): Embedder => {
  if (name === 'hashing') return hashingEmbedder();
  const region = env.CASTMATCH_BEDROCK_REGION;
  const send = signedFetch({ service: 'bedrock', region, credentials: async () => bedrockCredentials(process.env), now: systemClock.now });
  const asked = bedrockEmbedder({ model: name, region, baseUrl: env.CASTMATCH_BEDROCK_BASE_URL, send, clock: systemClock, random: systemRandom });
  return rememberingEmbedder(asked, { digest: sha256Hex, most: queriesKept });
};

const indexFor = (env: IndexEnv, embedder: Embedder, log: Log): KeptTalentIndex | undefined => {
  if (env.OPENSEARCH_URL !== undefined) return onOpenSearch(env.OPENSEARCH_URL, env.AWS_REGION ?? 'ap-south-1', embedder, log);
  if (env.CASTMATCH_HOME === undefined) return undefined;
  const index = sqliteTalentIndex({ folder: join(env.CASTMATCH_HOME, 'talent-index'), embedder });
  return { store: 'sqlite', index, embedder, rebuilds: index.rebuilds, generations: undefined, close: () => index.close() };
};

const onOpenSearch = (endpoint: string, region: string, embedder: Embedder, log: Log): KeptTalentIndex => {
  const client = composeOpenSearch(endpoint, region);
  const indices = indicesOf(client, talentIndexFamily(embedder));
  const make = (building: boolean): TalentIndex =>
    openSearchTalentIndex({
      client,
      indices,
      embedder,
      building,
      clock: systemClock,
      random: systemRandom,
      onWrongTenant: (org) => log('error', 'wrong_tenant_answered', { org }),
    });
  const rebuilds = openSearchTalentRebuilds({ client, indices, building: make(true), clock: systemClock });
  return { store: 'opensearch', index: make(false), embedder, rebuilds, generations: indices, close: async () => undefined };
};
