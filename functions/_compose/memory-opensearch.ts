/** The memory index on OpenSearch. */
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchMemoryIndex } from '../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../layers/adapters/opensearch/memory/memory-mapping.ts';
import { systemClock, systemRandom } from '../../layers/adapters/system/system.ts';
import type { MemoryIndex, Owner } from '../../layers/core/memory/index.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { Env } from './env.ts';
import { composeLog } from './kit.ts';
import { composeOpenSearch } from './opensearch.ts';

export const memoriesOnOpenSearch = (endpoint: string, env: Pick<Env, 'AWS_REGION' | 'LOG_LEVEL'>, embedder: Embedder): MemoryIndex => {
  const client = composeOpenSearch(endpoint, env.AWS_REGION ?? 'ap-south-1');
  const indices = indicesOf(client, memoryIndexFamily(embedder));
  const log = composeLog(env, 'memory-index');
  const onWrongTenant = ({ org }: Owner): void => log('error', 'wrong_tenant_answered', { org });
  return openSearchMemoryIndex({ client, indices, embedder, clock: systemClock, random: systemRandom, onWrongTenant });
};
