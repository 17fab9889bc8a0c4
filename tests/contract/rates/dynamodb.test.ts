import { afterAll, beforeAll, describe } from 'vitest';
import { dynamoRateStore } from '../../../layers/adapters/dynamodb/rate-store.ts';
import type { RateStore } from '../../../layers/core/shared/index.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { rateStoreContract } from './rate-store.contract.ts';

describe.skipIf(dynoxideMissing !== undefined)(`RateStore on DynamoDB${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  let dynoxide: DynoxideServer;
  let store: RateStore;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
    store = dynamoRateStore(await makeTables(dynoxide.endpoint));
  });
  afterAll(() => dynoxide?.stop());
  rateStoreContract(() => store);
});
