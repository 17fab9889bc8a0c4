/** The indices of people that are kept where the product runs: on OpenSearch where there is one, else in files of this machine; one for each embedder. */
import { join } from 'node:path';
import { bedrockEmbedder } from '../../layers/adapters/bedrock/bedrock-embedder.ts';
import { rememberingEmbedder } from '../../layers/adapters/bedrock/remembering-embedder.ts';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import type { Indices } from '../../layers/adapters/opensearch/indices.ts';
import { signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import { sha256Hex, systemClock, systemRandom } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { IndexRebuilds, TalentIndex } from '../../layers/core/talent/index.ts';
import type { Log } from '../_kit/log.ts';
import { bedrockCredentials } from './credentials.ts';
import type { Env } from './env.ts';
import { once, whenAsked } from './when-asked.ts';

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
  return env.CASTMATCH_HOME === undefined ? undefined : inFiles(env.CASTMATCH_HOME, embedder);
};

type Made = () => Promise<{ readonly index: TalentIndex; readonly rebuilds: IndexRebuilds }>;

/** Either engine is read when it is first asked: no cold start pays for the one, and the cloud never reads the other. */
const later = (embedder: Embedder, made: Made) => ({
  embedder,
  index: {
    embedderId: embedder.id,
    ...whenAsked(async () => (await made()).index, ['put', 'remove', 'settle', 'search', 'count', 'documents', 'list', 'drop']),
  },
  rebuilds: {
    building: whenAsked(async () => (await made()).rebuilds.building, ['put', 'remove', 'settle', 'documents', 'list']),
    ...whenAsked(async () => (await made()).rebuilds, ['begin', 'switchOver']),
  },
});

const onOpenSearch = (endpoint: string, region: string, embedder: Embedder, log: Log): KeptTalentIndex => {
  const made = once(async () => (await import('./talent-opensearch.ts')).talentsOnOpenSearch(endpoint, region, embedder, log));
  const generations = whenAsked(async () => (await made()).indices, ['confirm', 'goBack']);
  return { store: 'opensearch', ...later(embedder, made), generations, close: async () => undefined };
};

const inFiles = (home: string, embedder: Embedder): KeptTalentIndex => {
  const made = once(async () => {
    const { sqliteTalentIndex } = await import('../../layers/adapters/sqlite/talent/talent-index.ts');
    const index = sqliteTalentIndex({ folder: join(home, 'talent-index'), embedder });
    return { index, rebuilds: index.rebuilds, close: () => index.close() };
  });
  return { store: 'sqlite', ...later(embedder, made), generations: undefined, close: async () => (await made()).close() };
};
