import { afterAll, beforeAll, describe } from 'vitest';
import { dynamoTrafficStore } from '../../../layers/adapters/dynamodb/traffic-store.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { trafficStoreContract } from './traffic-store.contract.ts';

describe.skipIf(dynoxideMissing !== undefined)(`TrafficStore on DynamoDB${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  let dynoxide: DynoxideServer;
  beforeAll(async () => {
    dynoxide = await startDynoxide();
  });
  afterAll(() => dynoxide?.stop());
  // It is nobody's: each test has tables of its own.
  trafficStoreContract(async () => dynamoTrafficStore(await makeTables(dynoxide.endpoint)));
});
