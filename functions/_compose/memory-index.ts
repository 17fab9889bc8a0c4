/** The memory index of where the product runs: SQLite in its folder on one machine. Without one, memories are recalled and words are not. */
import { join } from 'node:path';
import { dynamoEpisodeStore } from '../../layers/adapters/dynamodb/memory/episode-store.ts';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { sqliteMemoryIndex } from '../../layers/adapters/sqlite/memory/memory-index.ts';
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
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

export interface SaidIndex extends FindSaidPorts, KeepSaidPorts {
  readonly index: MemoryIndex;
}

let opened: { readonly home: string; readonly said: SaidIndex } | undefined;

/** One a process: its threads and what they have read serve all who ask. */
export const composeSaidIndex = ({ CASTMATCH_HOME: home }: Pick<Env, 'CASTMATCH_HOME'>): SaidIndex | undefined => {
  if (home === undefined) return undefined;
  if (opened?.home !== home) {
    const embedder = hashingEmbedder();
    opened = { home, said: { embedder, index: sqliteMemoryIndex({ folder: join(home, 'memory-index'), embedder }) } };
  }
  return opened.said;
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
