import { afterAll, beforeAll, describe } from 'vitest';
import { openSearchMissing, type TalentWorld, talentWorld } from '../../support/opensearch.ts';
import { describeFairness, fairnessEmbedder } from './fairness.contract.ts';
import { contractDimensions, describeTalentIndex } from './talent-index.contract.ts';

describe.skipIf(openSearchMissing !== undefined)(`a real server${openSearchMissing === undefined ? '' : ` (skipped: ${openSearchMissing})`}`, () => {
  let world: TalentWorld;
  beforeAll(() => {
    world = talentWorld(contractDimensions);
  });
  afterAll(() => world?.remove());

  // One index for all tests: to make one takes a second, to empty it a tenth of that.
  describeTalentIndex('OpenSearch', async () => ({
    index: world.index,
    rebuilds: world.rebuilds,
    close: async () => {
      for (const org of ['acme', 'other']) await world.index.drop(org);
    },
  }));

  describeFairness('OpenSearch', async () => {
    const own = talentWorld(fairnessEmbedder.dimensions);
    return { index: own.index, close: own.remove };
  });
});
