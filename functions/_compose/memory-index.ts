/** The memory index of where the product runs: on OpenSearch where there is one, else in files of this machine. Without either, memories are recalled and words are not. */
import { join } from 'node:path';
import { dynamoEpisodeStore } from '../../layers/adapters/dynamodb/memory/episode-store.ts';
import { hashingEmbedder, saidEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { type EpisodeStore, type FindSaidPorts, type KeepSaidPorts, type MemoryIndex, withAnswers } from '../../layers/core/memory/index.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import { nameError } from '../_kit/log.ts';
import type { Env } from './env.ts';
import { composeLog } from './kit.ts';
import type { Stores } from './stores.ts';
import { once, whenAsked } from './when-asked.ts';

export interface SaidIndex extends FindSaidPorts, KeepSaidPorts {
  readonly index: MemoryIndex;
  /** Of distilled memories, which are asked for by what they mean. Hashing in the cloud too: a call to Bedrock takes longer than a recall may. */
  readonly meaning: Embedder;
  /** Resolves when the engine's code and the embedder's lists of words are read: some 200 ms of processor time, once a process. */
  readonly ready: () => Promise<unknown>;
  /** Logs that a memory stands in the table and not in the index yet: until it is caught up with, it is found by its words. */
  readonly notPut: (error: unknown) => void;
}

type IndexPlace = Pick<Env, 'AWS_REGION' | 'CASTMATCH_HOME' | 'LOG_LEVEL' | 'OPENSEARCH_URL'>;

let opened: { readonly place: string; readonly said: SaidIndex } | undefined;

/** One a process: its connections, its threads and what they have read serve all who ask. */
export const composeSaidIndex = (env: IndexPlace): SaidIndex | undefined => {
  const place = env.OPENSEARCH_URL ?? env.CASTMATCH_HOME;
  if (place === undefined) return undefined;
  if (opened?.place !== place) {
    const embedder = saidEmbedder();
    const engine = once(env.OPENSEARCH_URL === undefined ? inFiles(place, embedder) : onOpenSearch(place, env, embedder));
    const ready = once(() => Promise.all([engine(), embedder.embed(['ready'], 'query')]));
    const notPut = (error: unknown): void => composeLog(env, 'memory-index')('warn', 'memories_not_indexed', { error: nameError(error) });
    opened = { place, said: { embedder, meaning: hashingEmbedder(), index: withAnswers(later(embedder, engine)), ready, notPut } };
  }
  return opened.said;
};

/** Either engine is read when it is first asked: no cold start pays for the one, and the cloud never reads the other. */
const onOpenSearch = (endpoint: string, env: IndexPlace, embedder: Embedder) => async (): Promise<MemoryIndex> =>
  (await import('./memory-opensearch.ts')).memoriesOnOpenSearch(endpoint, env, embedder);
const inFiles = (home: string, embedder: Embedder) => async (): Promise<MemoryIndex> => {
  const { sqliteMemoryIndex } = await import('../../layers/adapters/sqlite/memory/memory-index.ts');
  return sqliteMemoryIndex({ folder: join(home, 'memory-index'), embedder });
};
const later = (embedder: Embedder, engine: () => Promise<MemoryIndex>): MemoryIndex => ({
  embedderId: embedder.id,
  ...whenAsked(engine, ['put', 'remove', 'removeConversation', 'removeOwner', 'settle', 'search', 'list']),
});

export const dynamoEpisodes = ({ tables }: Pick<Stores, 'tables'>): Pick<EpisodeStore, 'list'> => dynamoEpisodeStore(tables);
