import { afterAll, beforeAll, describe } from 'vitest';
import { dynamoActionStore } from '../../../layers/adapters/dynamodb/actions/action-store.ts';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { actionStoreContract } from './action-store.contract.ts';

describe.skipIf(dynoxideMissing)(`ActionStore on DynamoDB${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
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

  actionStoreContract(() => dynamoActionStore(tables));
});
