import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { connectTables, type Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { liveTable, mainTable } from '../../../layers/adapters/dynamodb/tables.ts';
import { noon } from '../../support/builders.ts';
import { conversationContracts } from './all.contract.ts';
import { dynamoStores } from './dynamo-stores.ts';
import type { Stores } from './harness.ts';

const endpoint = process.env['DYNAMODB_LOCAL_ENDPOINT'];
const why = endpoint === undefined ? ': skipped, DYNAMODB_LOCAL_ENDPOINT names no server (it needs Java)' : '';
if (why !== '') console.info(`conversations in DynamoDB Local${why}`);

describe.skipIf(endpoint === undefined)(`conversations in DynamoDB Local${why}`, () => {
  const clock = { now: noon };
  let tables: Tables | undefined;
  let stores: Stores;

  beforeAll(async () => {
    process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
    process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
    // The server may be an old one: each run has tables of its own.
    const run = randomUUID();
    tables = connectTables({ main: `contract-${run}`, live: `contract-live-${run}`, endpoint, region: 'ap-south-1' });
    await tables.client.send(new CreateTableCommand(mainTable(tables.main)));
    await tables.client.send(new CreateTableCommand(liveTable(tables.live)));
    stores = dynamoStores(tables, { now: () => clock.now });
  });
  afterAll(async () => {
    for (const TableName of tables ? [tables.main, tables.live] : []) await tables?.client.send(new DeleteTableCommand({ TableName }));
  });

  conversationContracts({ stores: () => stores, clock });
});
