import { afterAll, beforeAll, describe } from 'vitest';
import { dynamoCastingStore } from '../../../layers/adapters/dynamodb/casting/casting-store.ts';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { castingStoreContract } from './casting-store.contract.ts';

describe.skipIf(dynoxideMissing)(`CastingStore on DynamoDB${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables.client.destroy();
    await server.stop();
  });

  castingStoreContract(() => dynamoCastingStore(tables));
});
