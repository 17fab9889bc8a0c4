import { afterAll, beforeAll, describe } from 'vitest';
import { noon } from '../../support/builders.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { conversationContracts } from './all.contract.ts';
import { dynamoStores } from './dynamo-stores.ts';
import type { Stores } from './harness.ts';

describe.skipIf(dynoxideMissing)(`conversations in DynamoDB (dynoxide)${dynoxideMissing === undefined ? '' : `: skipped, ${dynoxideMissing}`}`, () => {
  const clock = { now: noon };
  let server: DynoxideServer | undefined;
  let stores: Stores;

  beforeAll(async () => {
    server = await startDynoxide();
    stores = dynamoStores(await makeTables(server.endpoint), { now: () => clock.now });
  });
  afterAll(() => server?.stop());

  conversationContracts({ stores: () => stores, clock });
});
