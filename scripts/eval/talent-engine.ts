/** The talent index of an evaluation, by the name of its engine. `opensearch` starts a server of its own unless OPENSEARCH_TEST_URL names one. */
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { sqliteTalentIndex } from '../../layers/adapters/sqlite/talent/talent-index.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { TalentIndex } from '../../layers/core/talent/index.ts';
import { inFolder, type Opened, onServer } from './evaluation-index.ts';

export const engineNames = ['sqlite', 'opensearch'] as const;
export type EngineName = (typeof engineNames)[number];

export const openTalentIndex = async (store: EngineName, embedder: Embedder): Promise<Opened<TalentIndex>> =>
  store === 'sqlite'
    ? inFolder((folder) => sqliteTalentIndex({ folder, embedder }))
    : onServer(embedder, talentIndexFamily, (place) =>
        openSearchTalentIndex({ ...place, clock: systemClock, random: Math.random, onWrongTenant: () => undefined }),
      );
