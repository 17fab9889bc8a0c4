/** The memory index of where the product runs: on OpenSearch where there is one, else in files of this machine. Without either, memories are recalled and words are not. */
import { join } from 'node:path';
import { dynamoEpisodeStore } from '../../layers/adapters/dynamodb/memory/episode-store.ts';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchMemoryIndex } from '../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../layers/adapters/opensearch/memory/memory-mapping.ts';
import { sqliteMemoryIndex } from '../../layers/adapters/sqlite/memory/memory-index.ts';
import { systemClock, systemRandom } from '../../layers/adapters/system/system.ts';
import { findConversation } from '../../layers/core/conversation/index.ts';
import {
  type EpisodeStore,
  type FindSaidPorts,
  findSaid,
  type KeepSaidPorts,
  type MemoryIndex,
  type Owner,
  type SaidSource,
} from '../../layers/core/memory/index.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { Env } from './env.ts';
import { composeLog } from './kit.ts';
import { composeOpenSearch } from './opensearch.ts';
import type { Stores } from './stores.ts';

export interface SaidIndex extends FindSaidPorts, KeepSaidPorts {
  readonly index: MemoryIndex;
}

type IndexPlace = Pick<Env, 'AWS_REGION' | 'CASTMATCH_HOME' | 'LOG_LEVEL' | 'OPENSEARCH_URL'>;

let opened: { readonly place: string; readonly said: SaidIndex } | undefined;

/** One a process: its connections, its threads and what they have read serve all who ask. */
export const composeSaidIndex = (env: IndexPlace): SaidIndex | undefined => {
  const place = env.OPENSEARCH_URL ?? env.CASTMATCH_HOME;
  if (place === undefined) return undefined;
  if (opened?.place !== place) {
    const embedder = hashingEmbedder();
    const index = env.OPENSEARCH_URL === undefined ? sqliteMemoryIndex({ folder: join(place, 'memory-index'), embedder }) : onOpenSearch(place, env, embedder);
    opened = { place, said: { embedder, index } };
  }
  return opened.said;
};

const onOpenSearch = (endpoint: string, env: IndexPlace, embedder: Embedder): MemoryIndex => {
  const client = composeOpenSearch(endpoint, env.AWS_REGION ?? 'ap-south-1');
  const indices = indicesOf(client, memoryIndexFamily(embedder));
  const log = composeLog(env, 'memory-index');
  const onWrongTenant = ({ org }: Owner): void => log('error', 'wrong_tenant_answered', { org });
  return openSearchMemoryIndex({ client, indices, embedder, clock: systemClock, random: systemRandom, onWrongTenant });
};

export const saidSource = (said: SaidIndex, { conversations }: Pick<Stores, 'conversations'>): SaidSource => {
  const find = findSaid(said);
  const isOpen = async (owner: Owner, conversationId: string): Promise<boolean> => {
    const head = await findConversation(conversations)(owner, conversationId);
    return head !== undefined && head.memoryPaused !== true;
  };
  return {
    find,
    openConversations: async (owner, ids) => {
      const open = await Promise.all(ids.map((id) => isOpen(owner, id)));
      return new Set(ids.filter((_, at) => open[at]));
    },
  };
};

export const dynamoEpisodes = ({ tables }: Pick<Stores, 'tables'>): Pick<EpisodeStore, 'list'> => dynamoEpisodeStore(tables);
