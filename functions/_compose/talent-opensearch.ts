/** The index of people on OpenSearch, with what makes it anew. */
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { openSearchTalentRebuilds } from '../../layers/adapters/opensearch/talent/talent-rebuilds.ts';
import { systemClock, systemRandom } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { TalentIndex } from '../../layers/core/talent/index.ts';
import type { Log } from '../_kit/log.ts';
import { composeOpenSearch } from './opensearch.ts';

export const talentsOnOpenSearch = (endpoint: string, region: string, embedder: Embedder, log: Log) => {
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
  return { index: make(false), rebuilds, indices };
};
